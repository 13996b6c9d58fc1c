const noises = [
  /^\s*$/,
  // What Node and Chromium say because Playwright debugs them.
  /^(Debugger (listening|ending) on|Debugger attached|Waiting for the debugger|For help, see: https:\/\/nodejs\.org|DevTools listening on)/,
  // Chromium's own log: desktop services and graphics that a virtual display does not have.
  /^\[\d+(:\d+)?:\d{4}\/\d{6}\.\d+:(INFO|WARNING|ERROR):/,
  // Chromium without a GPU.
  /^libva|^MESA|^libEGL/,
]

/** Whether a line on standard error says nothing about Dateline. */
export function isNoise(line: string) {
  return noises.some((noise) => noise.test(line))
}
