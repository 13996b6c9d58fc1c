/** A good input for each call of back-ups. */
export const backupInputs = {
  'backup.list': () => ({}),
  'backup.make': () => ({}),
  'backup.compare': () => ({ number: 1 }),
  'backup.restore': () => ({ number: 1 }),
  'backup.chooseFolder': () => ({}),
  'backup.useUsualFolder': () => ({}),
  'backup.setLimit': () => ({ bytes: 5_000_000_000 }),
}
