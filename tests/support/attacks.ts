// What a hostile page tries. Each runs in the page, by its text: it can use nothing from outside itself.

type Attack = (canary: string) => unknown

/** Ways for a page to go somewhere else, or to open another window. */
export const waysOut: Record<string, Attack> = {
  'location.href': (canary) => (location.href = canary),
  'location.assign': (canary) => location.assign(canary),
  'location.replace': (canary) => location.replace(canary),
  'top.location': (canary) => {
    if (top) top.location.href = canary
  },
  'window.open': (canary) => window.open(canary),
  'window.open with features': (canary) => window.open(canary, '_blank', 'noopener,width=300,height=300'),
  'window.open into itself': (canary) => window.open(canary, '_self'),
  'a link': (canary) => {
    const link = Object.assign(document.createElement('a'), { href: canary })
    document.body.append(link)
    link.click()
  },
  'a link into a new window': (canary) => {
    const link = Object.assign(document.createElement('a'), { href: canary, target: '_blank' })
    document.body.append(link)
    link.click()
  },
  'a link clicked with Ctrl': (canary) => {
    const link = Object.assign(document.createElement('a'), { href: canary })
    document.body.append(link)
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }))
  },
  'a form': (canary) => {
    const form = Object.assign(document.createElement('form'), { action: canary, method: 'post' })
    document.body.append(form)
    form.submit()
  },
  'a refreshing meta': (canary) => {
    const meta = document.createElement('meta')
    meta.httpEquiv = 'refresh'
    meta.content = `0;url=${canary}`
    document.head.append(meta)
  },
  'a frame': (canary) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: canary }))
  },
  'an object': (canary) => {
    document.body.append(Object.assign(document.createElement('object'), { data: canary, type: 'text/html' }))
  },
}

/** Ways for a page to reach the network without going anywhere. */
export const waysOfSending: Record<string, Attack> = {
  fetch: (canary) => fetch(canary, { mode: 'no-cors' }),
  'a request': (canary) => {
    const request = new XMLHttpRequest()
    request.open('GET', canary)
    request.send()
  },
  'a beacon': (canary) => navigator.sendBeacon(canary, 'x'),
  'a web socket': (canary) => new WebSocket(canary.replace('http', 'ws')),
  'an event source': (canary) => new EventSource(canary),
  'an image': (canary) => Object.assign(new Image(), { src: `${canary}image.png` }),
  'a script': (canary) => {
    const script = document.createElement('script')
    script.setAttribute('src', `${canary}x.js`)
    document.head.append(script)
  },
  'a style sheet': (canary) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: canary }))
  },
  'a prefetch': (canary) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: canary }))
  },
  'a preconnect': (canary) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: canary }))
  },
  'a picture in a style': (canary) => {
    document.body.style.backgroundImage = `url(${canary}style.png)`
  },
  'a font': (canary) => new FontFace('x', `url(${canary}font.woff2)`).load(),
  'a video': (canary) => {
    document.body.append(
      Object.assign(document.createElement('video'), { src: `${canary}x.mp4`, autoplay: true }),
    )
  },
  'a module': (canary) => import(/* @vite-ignore */ `${canary}module.js`),
}
