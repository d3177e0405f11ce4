// Makes a container of tables again from what the static page has of it (tools/page_stores.py): where strings end and
// the hash tables of strings (CRC-32, linear probing) are computed here.
const END = 0xff;
const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

// Copies strings without their last byte each; writes where they end, and fills the slots.
function strings(packed, text, ends, slots) {
  let written = 0;
  let number = 0;
  let crc = -1;
  for (const byte of packed) {
    if (byte !== END) {
      text[written++] = byte;
      crc = crcs[(crc ^ byte) & 255] ^ (crc >>> 8);
      continue;
    }
    ends[number++] = written;
    if (slots.length) {
      let slot = ~crc & (slots.length - 1);
      while (slots[slot]) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
    crc = -1;
  }
}

export function unpackedStore(packed) {
  const body = 4 + new DataView(packed).getUint32(0, true);
  const { size, parts } = JSON.parse(new TextDecoder().decode(new Uint8Array(packed, 4, body - 4)));
  const whole = new Uint8Array(size);
  let at = body;
  for (const [offset, length, ends, slots, slotCount] of parts) {
    const part = new Uint8Array(packed, at, length);
    at += length;
    if (ends === undefined) whole.set(part, offset);
    else {
      const endings = new Uint32Array(whole.buffer, ends);
      strings(part, whole.subarray(offset), endings, new Uint32Array(whole.buffer, slots, slotCount));
    }
  }
  return whole;
}
