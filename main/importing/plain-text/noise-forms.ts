type Form = { pattern: RegExp; why: string }

const share = 'buttons for sharing'
const more = 'a link to other articles'
const newsletter = 'asks to subscribe'
const rights = 'a copyright notice'

/** Links to other articles, standing between paragraphs. */
const linkInText =
  /^(?:(?:read|see|watch)(?: more| also| next)|also (?:read|see|watch)|related(?: (?:article|story))?|must read|à lire aussi|lire aussi|lesen sie auch|mehr zum thema|lea también|leggi anche|leia também|lees ook|läs också|les også|læs også|czytaj też|читайте также|baca juga)\s*[:：]/i

/** Lines that are furniture wherever they stand. Matched on short lines only. */
export const anywhere: readonly Form[] = [
  { pattern: /^(?:article|story|text)?\s*(?:continues|resumes) (?:below|after)\b/i, why: 'advertising' },
  {
    pattern:
      /^(?:scroll (?:down )?(?:to|for) (?:continue|the rest)|advertisement\b|publicidad\b:?$|- ?advertisement ?-)/i,
    why: 'advertising',
  },
  { pattern: /^follow (?:us|me|our|@|along)\b.{0,100}$/i, why: share },
  {
    pattern:
      /^follow .{1,60} on (?:twitter|x|facebook|instagram|google|whatsapp|linkedin|telegram|youtube|threads|bluesky|tiktok)\b/i,
    why: share,
  },
  {
    pattern:
      /^(?:suivez-nous|folgen sie|folge uns|síguenos|sigue a|seguici|siga[- ]nos|volg ons|följ oss|følg oss|seuraa meitä|obserwuj nas|подписывайтесь|следите за|bizi takip|ikuti kami)/i,
    why: share,
  },
  { pattern: /^(?:like|find|join|visit|connect with) us on\b/i, why: share },
  { pattern: /^(?:share|tweet|email|e-mail|print|bookmark|save) this\b.{0,60}$/i, why: share },
  { pattern: /^share (?:on|via|to|with|the (?:article|story)|full article)\b.{0,60}$/i, why: share },
  { pattern: /^(?:listen|hear) to (?:this|the) (?:article|story|audio)/i, why: 'a button for listening' },
  {
    pattern:
      /^(?:please )?(?:sign up|subscribe|register|join|get|receive|click here|don[’']t miss|stay (?:informed|up to date|updated|ahead))\b.{0,120}\b(?:newsletters?|inbox|alerts?|briefings?|whatsapp (?:channel|group|community)|telegram channel|notifications?|mailing list|e-?paper|unlimited access|daily (?:e-?mail|digest))\b/i,
    why: newsletter,
  },
  { pattern: /^(?:sign up|subscribe) (?:to|for|now|today|here)\b.{0,100}$/i, why: newsletter },
  {
    pattern:
      /^(?:abonnez-vous|inscrivez-vous|abonnieren sie|jetzt abonnieren|suscríb[ea][a-z]{0,20}|iscriviti|inscreva-se|assine|schrijf je in|meld je aan|prenumerera på|zapisz się|подпишитесь)\b.{0,140}$/i,
    why: newsletter,
  },
  {
    pattern:
      /^(?:tags?|hashtags?|topics?|keywords?|filed under|categor(?:y|ies)|posted in|in this (?:story|article)|related (?:topics?|tags?)|more (?:on|about) (?:this|these) topics?|schlagw[oö]rte?r?|stichw[oö]rte?r?|themen|mots[- ]cl[ée]s|thèmes|etiquetas|temas|argomenti|parole chiave|palavras-chave|assuntos|trefwoorden|tagi|теги|метки|ключевые слова|etiketler|태그|标签|タグ)\s*[:：]/i,
    why: 'a list of tags',
  },
  { pattern: /^(?:#[\p{L}\p{N}_]+[\s,|]*){2,}$/u, why: 'a list of tags' },
  {
    pattern:
      /(?:^|[\s.,|–-])(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|無断転載|무단\s?전재)/i,
    why: rights,
  },
  { pattern: /^(?:©|\(c\)|copyright)\s*(?:(?:©|\(c\))\s*)?(?:\d{4}|by\b|the\b)/i, why: rights },
  {
    pattern:
      /^(?:we use cookies|this (?:web)?site uses cookies|by (?:continuing|clicking)\b.{0,100}\b(?:cookies|terms)|(?:accept|reject|manage|allow) (?:all )?(?:cookies|preferences)|cookie (?:policy|settings|preferences|notice)|nous utilisons des cookies|wir verwenden cookies|utilizamos cookies|utilizziamo (?:i )?cookie)/i,
    why: 'a notice about cookies',
  },
  {
    pattern:
      /^(?:already a (?:subscriber|member)|this (?:article|story|content) is (?:only )?(?:for|available (?:only )?to) (?:paying )?(?:subscribers|members)|to continue reading|log ?in to|please log ?in|create (?:a|an|your) (?:free )?account|want to read more|unlock this article|support (?:our|independent|quality) (?:journalism|reporting))/i,
    why: newsletter,
  },
  {
    pattern:
      /^skip to (?:main )?(?:content|navigation|article|footer)|^(?:back|return) to (?:top|home|homepage)|^jump to (?:content|comments)/i,
    why: 'navigation',
  },
  {
    pattern:
      /^(?:reading time|estimated reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|tempo de leitura|время чтения)\b.{0,30}$/i,
    why: 'a reading time',
  },
  {
    pattern:
      /^\d{1,3}[\s-]?min(?:ute)?s?\.?\s?(?:read|de lecture|lesezeit|de lectura|di lettura|leestijd)?$/i,
    why: 'a reading time',
  },
  {
    pattern:
      /^(?:\d[\d.,]*\s?[km]?)\s(?:views?|shares?|likes?|reads?|comments?|reactions?|retweets?|aufrufe|kommentare|commentaires?|comentarios?|commenti|reacties)$/i,
    why: 'a counter',
  },
  {
    pattern:
      /^(?:leave|post|write|add) a (?:comment|reply)|^(?:join|start) the (?:conversation|discussion|debate)|^(?:view|show|hide|read|see|load) (?:all |more )?(?:\d+ )?comments/i,
    why: 'a link to comments',
  },
  {
    pattern: /^comments?\s*[([]\s*\d+\s*[)\]]$|^comments? (?:are |is )?(?:closed|off|disabled)/i,
    why: 'a link to comments',
  },
  {
    pattern: /^(?:download|get|install) (?:our|the) (?:free )?(?:[\p{L}\d]{1,40} ){0,3}app\b/iu,
    why: 'advertising',
  },
  {
    pattern:
      /^(?:for more (?:news|stories|on this|information),? (?:visit|click|follow|go to)|click here\b|tap here\b|read (?:the )?(?:full|original|whole) (?:story|article)|have your say|let us know (?:what you think )?in the comments)/i,
    why: more,
  },
  { pattern: linkInText, why: more },
  {
    pattern:
      /^(?:you (?:may|might) (?:also )?(?:like|be interested)|recommended (?:for you|stories|articles|reading|by)|related (?:stories|articles|news|posts|content|coverage|reading|links)|more (?:stories|news|articles|headlines|top stories)(?: from| like| in| on|:|$)|most (?:read|popular|viewed|shared|commented)\b|trending (?:now|stories|on)|latest (?:news|stories|headlines|articles|posts)$|read next|up next|also in the news|in other news|editor[’']s? picks?|from our partners|around the web)\b.{0,60}$/i,
    why: more,
  },
]

/** Lines that are furniture above or below the article's text, but may belong to it in its midst. */
export const atTheEdge: readonly Form[] = [
  {
    pattern:
      /^(?:read|see|watch|listen|also read|read also|see also|also see|also watch|more)(?: more| also| here| now)?\s*[:：>»|–-]/i,
    why: more,
  },
  {
    pattern:
      /^(?:read more|see also|read also|also read|learn more|find out more|more on this|more from|more about|further reading|don[’']t miss|must read|related|recommended|in pictures|explainer|opinion)\b.{0,160}$/i,
    why: more,
  },
  {
    pattern:
      /^(?:à lire aussi|lire aussi|lire la suite|voir aussi|sur le même sujet|lesen sie auch|lesen sie mehr|mehr zum thema|auch interessant|lea también|leer más|te puede interesar|más información|leggi anche|leggi di più|potrebbe interessarti|leia também|leia mais|lees ook|lees meer|läs mer|läs också|les også|læs også|lue myös|lue lisää|czytaj też|czytaj więcej|zobacz też|читайте также|подробнее|читайте ще|baca juga|ayrıca okuyun|関連記事|相关新闻|관련기사|اقرأ أيضا)/i,
    why: more,
  },
  {
    pattern: /^(?:got|have) (?:a|any) (?:news )?(?:story|tip|question|comment)s?\b.{0,160}$/i,
    why: 'a call to write in',
  },
  {
    pattern:
      /^(?:contact (?:us|the (?:author|editor|newsroom))|send (?:us )?(?:your|an) (?:e-?mail|tips?|letters?))\b.{0,120}$/i,
    why: 'a call to write in',
  },
  { pattern: /^[\w.+-]+@[\w-]+\.[\w.]+$/, why: 'an e-mail address' },
  {
    pattern:
      /^(?:terms (?:of|and|&)|privacy policy|about us|contact us|advertise with us|careers|site ?map|help|faq|imprint|impressum|datenschutz|mentions légales|aviso legal|kontakt)\b.{0,80}$/i,
    why: 'navigation',
  },
  {
    pattern: /^(?:image|photo|picture|slide|video|page)?\s*\d{1,3}\s*(?:\/|of)\s*\d{1,3}$/i,
    why: 'a counter',
  },
  {
    pattern:
      /^(?:posted|published|filed|originally published|first published|appeared) (?:in|under)\b.{0,80}$/i,
    why: 'says where it was filed',
  },
  {
    pattern: /^report (?:an? |this )?(?:error|mistake|typo|problem|correction|ad|issue)\b.{0,40}$/i,
    why: 'a call to write in',
  },
  { pattern: /^[@＠][\w.]{2,30}$/, why: share },
]
