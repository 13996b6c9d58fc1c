// Imported before everything else: what the window's own files take to run begins here. For the benchmark of the start.
performance.mark('script-begins')

export {}
