/** Debuggers, and what hands them the program: each name may go on, as in `--remote-debugging-port`. */
const beginnings = ['inspect', 'debug', 'remote-debugging', 'remote-allow-origins']

/** Switches of Chromium's that take a guard of ours away, let somebody watch, or have other code run. */
const names = new Set([
  // The sandbox, and what keeps one page from another.
  ...['no-sandbox', 'disable-setuid-sandbox', 'disable-namespace-sandbox', 'disable-seccomp-filter-sandbox'],
  ...['disable-gpu-sandbox', 'no-zygote', 'single-process', 'disable-web-security'],
  ...['disable-site-isolation-trials', 'disable-site-isolation-for-policy', 'allow-file-access-from-files'],
  ...['allow-running-insecure-content', 'unsafely-treat-insecure-origin-as-secure'],
  // Other code, in pages or in place of our processes.
  ...['load-extension', 'disable-extensions-except', 'js-flags', 'blink-settings', 'enable-blink-features'],
  ...['disable-blink-features', 'enable-experimental-web-platform-features', 'renderer-cmd-prefix'],
  ...['utility-cmd-prefix', 'gpu-launcher', 'browser-subprocess-path', 'require', 'r'],
  // Where names and connections lead, and who reads along.
  ...['host-rules', 'host-resolver-rules', 'proxy-server', 'proxy-pac-url', 'proxy-bypass-list'],
  ...['ignore-certificate-errors', 'ignore-certificate-errors-spki-list', 'ssl-key-log-file'],
  ...['log-net-log', 'auth-server-whitelist', 'auth-negotiate-delegate-whitelist'],
])

/** As Chromium reads one: with one dash or two, on Windows also a slash, and whatever its letters are. */
const switchWords = /^(?:--?|\/)([a-z][a-z0-9-]*)(?=$|=)/i

/**
 * The switches among these words that a packed program does not start with. As root Chromium's sandbox cannot work, and the
 * person says so with --no-sandbox.
 */
export function refusedSwitches(words: readonly string[], { isRoot }: { isRoot: boolean }): string[] {
  return words.filter((word) => {
    const name = switchWords.exec(word)?.[1]?.toLowerCase()
    if (name === undefined || (name === 'no-sandbox' && isRoot)) return false
    return names.has(name) || beginnings.some((beginning) => name.startsWith(beginning))
  })
}

export function refusalOf(switches: readonly string[]): string {
  const named = switches.map((word) => word.replace(/=.*/s, '')).join(', ')
  return `Dateline does not start with ${named}, because that would switch off what protects it. Start it without.`
}
