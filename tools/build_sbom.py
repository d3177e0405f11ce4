"""Write the bill of materials of a release: CycloneDX, JSON.

    python tools/build_sbom.py [dist]

It names the library, the tables, what the page brings, and every package that the library and its extras need, at the
versions of the environment that runs it (``make sbom``: those of requirements-dev.lock); development tools are not in
it. The archives in the folder are named with their SHA-256. The same environment and archives give the same bytes.
Needs the packages of the dependency group ``release``, and the library with the extra ``all``.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from inci_parser import CATALOGUE_VERSION, __version__

LIBRARY = "inci-parser"

#: What the wheel holds that is no package: name, version, kind, licence (see NOTICE).
INSIDE = (
    ("inci-parser-tables", CATALOGUE_VERSION, ComponentType.DATA, "MIT AND CC-BY-4.0"),
    ("htmx", "4.0.1", ComponentType.LIBRARY, "0BSD"),
)


def requirements(name: str, extras: frozenset[str]) -> Iterator[Requirement]:
    """Yield what a package needs in this environment, with those of its extras."""
    for line in metadata.requires(name) or ():
        requirement = Requirement(line)
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in (extras or {""})):
            yield requirement


def needed(name: str, extras: frozenset[str]) -> dict[str, set[str]]:
    """Return the packages that ``name`` with ``extras`` needs, itself included, and what each needs itself."""
    found: dict[str, set[str]] = {}
    asked: set[tuple[str, frozenset[str]]] = set()
    waiting = [(canonicalize_name(name), extras)]
    while waiting:
        package = waiting.pop()
        if package in asked:
            continue
        asked.add(package)
        needs = found.setdefault(package[0], set())
        for requirement in requirements(*package):
            other = canonicalize_name(requirement.name)
            needs.add(other)
            waiting.append((other, frozenset(requirement.extras)))
    return found


def component(name: str) -> Component:
    """Return an installed package as a component."""
    version = metadata.version(name)
    expression = metadata.metadata(name).get("License-Expression")
    return Component(
        name=name,
        version=version,
        type=ComponentType.LIBRARY,
        purl=PackageURL("pypi", name=name, version=version),
        bom_ref=f"{name}=={version}",
        licenses=[LicenseExpression(expression)] if expression else [],
    )


def archive(path: Path) -> Component:
    """Return a built archive as a component with its digest."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Component(
        name=path.name,
        version=__version__,
        type=ComponentType.FILE,
        bom_ref=path.name,
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )


def bill(folder: Path) -> Bom:
    """Return the bill of materials of the archives in ``folder``."""
    extras = frozenset(metadata.metadata(LIBRARY).get_all("Provides-Extra") or ())
    graph = needed(LIBRARY, extras)
    components = {name: component(name) for name in sorted(graph)}
    archives = [archive(path) for path in sorted(folder.glob("inci_parser-*")) if path.suffix in (".whl", ".gz")]
    inside = [
        Component(name=name, version=version, type=kind, bom_ref=name, licenses=[LicenseExpression(licence)])
        for name, version, kind, licence in INSIDE
    ]
    library = components.pop(LIBRARY)
    bom = Bom(components=[*components.values(), *inside, *archives])
    bom.metadata.component = library
    bom.metadata.timestamp = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    contents = "\n".join(sorted(f"{part.bom_ref.value} {part.hashes}" for part in bom.components))
    bom.serial_number = uuid5(NAMESPACE_URL, contents)
    for name, needs in sorted(graph.items()):
        this = library if name == LIBRARY else components[name]
        others = [components[other] for other in sorted(needs) if other in components]
        bom.register_dependency(this, [*others, *(inside if this is library else ())])
    return bom


def main() -> int:
    """Write the file and check it against the schema of CycloneDX."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("dist"))
    folder = parser.parse_args().folder
    text = JsonV1Dot6(bill(folder)).output_as_string(indent=2) + "\n"
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        print(f"not valid as CycloneDX 1.6: {fault}")
        return 1
    target = folder / f"inci_parser-v{__version__}.cdx.json"
    target.write_text(text, encoding="utf-8")
    print(f"wrote {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
