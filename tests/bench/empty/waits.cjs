// A process that stays until it is ended.
setInterval(() => undefined, 60_000)
