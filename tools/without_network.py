"""Run a command without any network except this machine itself (Linux; without the right to cut it, as it is).

    python tools/without_network.py make test

The command and everything that it starts get a network of their own, in which nothing but 127.0.0.1 and ::1 is
there. Where the system does not let this user make one, that is said and the command runs all the same.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import socket
import struct
import sys

#: ``CLONE_NEWNET`` of unshare(2); ``SIOCSIFFLAGS`` and ``IFF_UP`` of netdevice(7).
NEW_NETWORK, SET_FLAGS, UP = 0x40000000, 0x8914, 1


def cut() -> None:
    """Leave the network of the machine; raises :class:`OSError` where this user may not."""
    if ctypes.CDLL(None, use_errno=True).unshare(NEW_NETWORK):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sh14x", b"lo", UP))


def main() -> None:
    """Run the command of the arguments; this process becomes it."""
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    try:
        cut()
    except (OSError, AttributeError) as error:
        print(f"the network cannot be cut here ({error}): the command runs with it", file=sys.stderr, flush=True)
    os.execvp(sys.argv[1], sys.argv[1:])


if __name__ == "__main__":
    main()
