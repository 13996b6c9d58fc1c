// Words of strangers that try to become code. Our own are a few of each family; larger collections may lie beside the checkout.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/lib/root.mjs'

/** Each calls `alert`, which whoever tries them watches. */
export const ownScripts: readonly string[] = [
  '<script>alert(1)</script>',
  '<ScRiPt >alert(1)</sCrIpT>',
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src=x:x onerror="alert(1)">',
  '"><img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><set onbegin=alert(1) attributeName=x>',
  '<body onload=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<iframe src="javascript:parent.alert(1)"></iframe>',
  '<details open ontoggle=alert(1)>',
  '<audio src=x onerror=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<input autofocus onfocus=alert(1)>',
  '<a href="javascript:alert(1)">press</a>',
  '[press](javascript:alert(1))',
  '[press](JaVaScRiPt:alert(1) "x")',
  '![x](x"onerror="alert(1))',
  '<javascript:alert(1)>',
  '`<img src=x onerror=alert(1)>`',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<style onload=alert(1)></style>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<div style="animation-name:x" onanimationstart=alert(1)></div>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<%= alert(1) %>',
]

/** Each asks for something at %BEACON%, a host and port, wherever it is taken for markup. */
export const ownLoads: readonly string[] = [
  '<img src="http://%BEACON%/1">',
  '![a picture](http://%BEACON%/2)',
  '![a picture][far]\n\n[far]: http://%BEACON%/3',
  '<p style="background:url(http://%BEACON%/4)">x</p>',
  '<link rel=stylesheet href="http://%BEACON%/5">',
  '<link rel=preload as=image href="http://%BEACON%/6">',
  '<link rel=dns-prefetch href="//%BEACON%/"><link rel=preconnect href="http://%BEACON%/">',
  '<style>@import "http://%BEACON%/7"; @font-face { font-family: far; src: url(http://%BEACON%/8) } p { font-family: far }</style><p>x</p>',
  '<video poster="http://%BEACON%/9" src="http://%BEACON%/10"></video>',
  '<audio src="http://%BEACON%/11" autoplay></audio>',
  '<picture><source srcset="http://%BEACON%/12 2x"><img srcset="http://%BEACON%/13 1x"></picture>',
  '<svg><image href="http://%BEACON%/14" /><use href="http://%BEACON%/15#a" /></svg>',
  '<iframe src="http://%BEACON%/16"></iframe>',
  '<object data="http://%BEACON%/17"></object><embed src="http://%BEACON%/18">',
  '<input type=image src="http://%BEACON%/19">',
  '<body background="http://%BEACON%/20"><table background="http://%BEACON%/21"><tr><td>x</table>',
  '<meta http-equiv=refresh content="0;url=http://%BEACON%/22">',
  '<base href="http://%BEACON%/"><img src="23">',
  '<script src="http://%BEACON%/24"></script>',
  '<a href="http://%BEACON%/25" ping="http://%BEACON%/26">x</a>',
]

/** A collection of vectors beside the checkout; none where it is absent. */
export function vectorsBeside(name: string): string[] {
  const file = join(root, '../shared/eval/safety/vectors', `${name}.json`)
  if (!existsSync(file)) return []
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as { payload?: string }[]
  return vectors.flatMap(({ payload }) => (payload === undefined ? [] : [payload]))
}
