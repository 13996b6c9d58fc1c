import { v7 } from 'uuid'

/** A UUIDv7: ids sort by the time at which they were made. */
export function newId(): string {
  return v7()
}

/** Now, as the library writes it: UTC, ISO 8601 with milliseconds. */
export function now(): string {
  return new Date().toISOString()
}
