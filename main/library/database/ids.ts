import { v7 } from 'uuid'

/** A UUIDv7: ids sort by the time at which they were made. */
export const newId = (): string => v7()

/** Now, as the library writes it: UTC, ISO 8601 with milliseconds. */
export const now = (): string => new Date().toISOString()
