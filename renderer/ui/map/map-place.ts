/** A place on the map: `key` is for the caller, `count` gives its size, `about` is what is said of it besides its name. */
export type MapPlace = {
  key: string
  name: string
  lat: number
  lon: number
  count: number
  about: string
  /** It stands out: what the map is about. */
  isMain: boolean
}

export type WorldMapProps = {
  /** What the map shows: "Places named with Vladimir Putin". */
  label: string
  /** The most important first: it is labelled first, and lies on top of smaller ones' labels. */
  places: readonly MapPlace[]
  onOpen: (key: string) => void
}
