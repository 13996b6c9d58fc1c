// @ts-check
// Draws the program's icons from build/icon.svg with librsvg (Debian: librsvg2-bin). Run by hand when the drawing changes.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { inRoot } from './lib/root.mjs'

// electron-builder makes the icons of macOS and Windows from the large one; Linux wants each size.
const sizes = [16, 24, 32, 48, 64, 128, 256, 512]

function draw(/** @type {number} */ size, /** @type {string} */ file) {
  return execFileSync('rsvg-convert', [
    '-w',
    `${size}`,
    '-h',
    `${size}`,
    inRoot('build/icon.svg'),
    '-o',
    file,
  ])
}

mkdirSync(inRoot('build/icons'), { recursive: true })
draw(1024, inRoot('build/icon.png'))
for (const size of sizes) draw(size, inRoot(`build/icons/${size}x${size}.png`))
