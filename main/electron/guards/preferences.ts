/** What every web contents must have, whoever makes it: Electron's checklist for its security, as far as preferences say it. */
const must: Record<string, boolean> = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  plugins: false,
}

/** What must not be set at all. */
const unset = ['enableBlinkFeatures', 'disableBlinkFeatures']

/** Those that count as on where nothing is said of them; any other counts as off. */
const onByDefault = new Set(['sandbox', 'contextIsolation', 'webSecurity'])

/** What is wrong about a web contents, by the names of its preferences; nothing where it may be shown. */
export function wrongPreferences(preferences: Readonly<Record<string, unknown>>): string[] {
  const wrong = Object.entries(must)
    .filter(([name, wanted]) => (preferences[name] ?? onByDefault.has(name)) !== wanted)
    .map(([name]) => name)
  return [...wrong, ...unset.filter((name) => Boolean(preferences[name]))]
}
