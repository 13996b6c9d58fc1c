function wordsOf(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/))
}

/** What buttons and links around an article are made of. */
export const furniture = wordsOf(`
  a account accept ad ads advert advertisement advertising advertisements alert alerts all allow and app apps article
  articles audio back bluesky bookmark browser by bookmarks click close comment comments content cookie cookies continue copy
  copied daily dark download edition email e-mail enable facebook favorites favourites feed feedback flipboard follow font
  for free gift google get here hide home icon in inbox increase decrease instagram it join leave less like link linkedin listen live
  load loading log login logout logged mail main mastodon membership menu messenger mode more my navigation news newsletter
  newsletters next no notifications now of off on open options or our out page password pinterest play player pause
  pdf pocket podcast policy popular post preferences premium previous print privacy read reddit register rss save
  scroll search settings share shares show sign signup sitemap size skip sms snapchat social sponsored story stories
  subscribe subscriber subscribers subscription support telegram terms text the this threads tiktok tip to today toggle top tumblr tweet
  twitter unlimited up updates us use version via video view views watch website weekly whatsapp with x xing your youtube you
  preferred source as add added error problem issue report min mins minute minutes hour view views channel vk viber line kakaotalk weibo wechat
`)

/** At least one of these makes a line of such words a button; the rest also occur in headings. */
export const furnitureCore = wordsOf(`
  ad ads advert advertisement advertising advertisements alerts app bookmark browser cookies cookie comment comments copy
  download email e-mail enable facebook flipboard follow gift google instagram join linkedin listen log login logout mastodon
  menu messenger newsletter newsletters notifications pinterest pocket podcast print privacy reddit register rss save
  search share shares sign signup sitemap skip sponsored subscribe subscription telegram threads tiktok tumblr tweet
  twitter unlimited watch whatsapp xing youtube snapchat bluesky vk viber weibo wechat next previous
`)

/** Buttons in other languages, whole lines of them. */
export const phrases = new Set(
  `advertisement|advertisment|advertising|sponsored|sponsored content|paid content|partner content|promoted|promotion
  anzeige|werbung|teilen|artikel teilen|kommentare|kommentieren|drucken|merken|abonnieren|anhören|vorlesen|artikel anhören|mehr lesen|weiterlesen|newsletter abonnieren|zur startseite|anmelden|empfohlen|auch interessant
  publicité|partager|partager l'article|commentaires|imprimer|s'abonner|abonnez-vous|écouter|écouter l'article|réagir|suivez-nous|je m'abonne|se connecter|la suite après la publicité|lire plus tard
  publicidad|compartir|comentarios|imprimir|suscríbete|suscribirse|escuchar|escuchar artículo|síguenos|iniciar sesión|guardar
  pubblicità|condividi|commenti|stampa|abbonati|ascolta|ascolta l'articolo|seguici|accedi|salva
  publicidade|compartilhar|compartilhe|partilhar|comentários|imprimir|assine|ouvir|ouça|siga-nos|salvar
  advertentie|delen|deel dit artikel|reacties|afdrukken|abonneren|luisteren|volg ons
  annons|dela|dela artikeln|kommentarer|skriv ut|prenumerera|lyssna|följ oss|annonse|del|abonner|lytt|følg oss|del artikel
  mainos|jaa|kommentit|tulosta|tilaa|kuuntele|seuraa meitä
  reklama|udostępnij|komentarze|drukuj|subskrybuj|posłuchaj|obserwuj nas|sdílet|diskuse|předplatit
  реклама|поделиться|комментарии|распечатать|подписаться|слушать|подписывайтесь на нас|поширити|коментарі|підписатися
  reklam|paylaş|yorumlar|yazdır|abone ol|dinle|bizi takip edin|iklan|bagikan|komentar|berlangganan|dengarkan|ikuti kami
  広告|シェア|シェアする|コメント|印刷|保存|続きを読む|ツイート|广告|分享|评论|打印|광고|공유|공유하기|댓글|인쇄|구독|إعلان|مشاركة|شارك|تعليقات|طباعة|اشترك|פרסומת|שתף|תגובות
  ends|end|fin|ende|to be continued|more to follow|developing story|breaking|exclusive|live|watch live|related|recommended|opens in new window|image|images|gallery|photo gallery|slideshow|loading|advertisement - scroll to continue|advertisement scroll to continue|most read|most popular|most viewed|trending|trending now|latest news|top stories|editor's picks|editors' picks|up next|home|menu|search|close|print|comments|share|subscribe|login|register|skip|next|previous|sponsored links|promoted content`
    .split(/[|\n]/)
    .map((phrase) => phrase.trim()),
)
