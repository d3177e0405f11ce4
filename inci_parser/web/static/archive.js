// Reads tar archives of plain files (ustar).
const BLOCK = 512;

function text(bytes) {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

// Yields the path and the content of every file.
export function* filesOf(archive) {
  for (let at = 0; new Uint8Array(archive, at, 1)[0]; ) {
    const head = new Uint8Array(archive, at, BLOCK);
    const folder = text(head.subarray(345, 500));
    const size = parseInt(text(head.subarray(124, 136)), 8);
    yield [(folder && `${folder}/`) + text(head.subarray(0, 100)), new Uint8Array(archive, at + BLOCK, size)];
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
