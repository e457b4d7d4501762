import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]

const width = 320
const height = 240

/** A small landscape as a PNG, another for every name: what people of the story upload. */
export function pictureOf(name: string): Uint8Array<ArrayBuffer> {
  const lots = createHash('sha256').update(name).digest()
  const lot = (at: number): number => (lots[at] ?? 0) / 255
  const sun = { x: 0.2 + 0.6 * lot(0), y: 0.2 + 0.15 * lot(1), radius: 0.07 + 0.05 * lot(2) }
  const sky: Colour = [150 + 60 * lot(3), 190 + 40 * lot(4), 225]
  const hills = [0, 1, 2].map(at => ({
    top: 0.5 + 0.15 * at + 0.05 * lot(5 + at),
    wave: 3 + 4 * lot(8 + at),
    start: 6 * lot(11 + at),
    colour: [60 + 50 * lot(14 + at), 120 + 30 * lot(17 + at) - 25 * at, 80] satisfies Colour,
  }))
  return png((x, y) => {
    const hill = hills.findLast(({ top, wave, start }) => y > top + 0.05 * Math.sin(start + wave * x))
    if (hill) return hill.colour
    const isSun = Math.hypot(((x - sun.x) * width) / height, y - sun.y) < sun.radius
    return isSun ? [255, 226, 140] : sky
  })
}

/** `colour` of the point that lies so far to the right and down, from 0 to 1. */
function png(colour: (x: number, y: number) => Colour): Uint8Array<ArrayBuffer> {
  const line = 1 + 3 * width
  const points = Buffer.alloc(line * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) points.set(colour(x / width, y / height), y * line + 1 + 3 * x)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a colour, red, green and blue; the only compression, filter and order there is.
  header.set([8, 2, 0, 0, 0], 8)
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(points)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
