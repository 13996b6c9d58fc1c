-- Lists can be sorted by title and by capture besides publication. By outlet they go along the indexes that are there,
-- one outlet after the other.

-- What letters with marks, and capitals that lower() does not know, are sorted as.
CREATE TABLE title_letter (
  letter TEXT PRIMARY KEY,
  plain TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO title_letter
SELECT substr(e.value, p.value, 1), e.key
FROM json_each('{
"a":"ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ",
"o":"ºÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ","ae":"ÆæǢǣǼǽ",
"c":"ÇçĆćĈĉĊċČčḈḉ","e":"ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ",
"i":"ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị","d":"ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ","n":"ÑñŃńŅņŇňŊŋǸǹṄṅṆṇṈṉṊṋ",
"u":"ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự","y":"ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ","th":"Þþ",
"ss":"ßẞ","g":"ĜĝĞğĠġĢģǦǧǴǵḠḡ","h":"ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ","ij":"Ĳĳ","j":"Ĵĵǰ","k":"ĶķǨǩḰḱḲḳḴḵ",
"l":"ĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ","l·":"Ŀŀ","ʼn":"ŉ","oe":"Œœ","r":"ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ","s":"ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ",
"t":"ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ","w":"ŴŵẀẁẂẃẄẅẆẇẈẉẘ","z":"ŹźŻżŽžẐẑẒẓẔẕ","ɓ":"Ɓ","ƃ":"Ƃ","ƅ":"Ƅ","ɔ":"Ɔ","ƈ":"Ƈ",
"ɖ":"Ɖ","ɗ":"Ɗ","ƌ":"Ƌ","ǝ":"Ǝ","ə":"Ə","ɛ":"Ɛ","ƒ":"Ƒ","ɠ":"Ɠ","ɣ":"Ɣ","ɩ":"Ɩ","ɨ":"Ɨ","ƙ":"Ƙ","ɯ":"Ɯ",
"ɲ":"Ɲ","ɵ":"Ɵ","ƣ":"Ƣ","ƥ":"Ƥ","ʀ":"Ʀ","ƨ":"Ƨ","ʃ":"Ʃ","ƭ":"Ƭ","ʈ":"Ʈ","ʊ":"Ʊ","ʋ":"Ʋ","ƴ":"Ƴ","ƶ":"Ƶ",
"ʒ":"ƷǮǯ","ƹ":"Ƹ","ƽ":"Ƽ","dz":"ǄǅǆǱǲǳ","lj":"Ǉǈǉ","nj":"Ǌǋǌ","ǥ":"Ǥ","ƕ":"Ƕ","ƿ":"Ƿ","ȝ":"Ȝ","ƞ":"Ƞ",
"ȣ":"Ȣ","ȥ":"Ȥ","ⱥ":"Ⱥ","ȼ":"Ȼ","ƚ":"Ƚ","ⱦ":"Ⱦ","ɂ":"Ɂ","ƀ":"Ƀ","ʉ":"Ʉ","ʌ":"Ʌ","ɇ":"Ɇ","ɉ":"Ɉ","ɋ":"Ɋ",
"ɍ":"Ɍ","ɏ":"Ɏ","ͱ":"Ͱ","ͳ":"Ͳ","ͷ":"Ͷ"," ":"ͺ","ϳ":"Ϳ",
"α":"ΆΑάἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼ","ε":"ΈΕέϵἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈ",
"η":"ΉΗήἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὴήᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟῂῃῄῆῇῊΉῌ","ι":"ΊΐΙΪίϊἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶίιῐῑῒΐῖῗῘῙῚΊ",
"ο":"ΌΟόὀὁὂὃὄὅὈὉὊὋὌὍὸόῸΌ","υ":"ΎΥΫΰϋύὐὑὒὓὔὕὖὗὙὛὝὟὺύῠῡῢΰῦῧῨῩῪΎ",
"ω":"ΏΩώὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺΏῼ","β":"Βϐ","γ":"Γ","δ":"Δ","ζ":"Ζ","θ":"Θϑϴ","κ":"Κϰ",
"λ":"Λ","μ":"Μ","ν":"Ν","ξ":"Ξ","π":"Πϖ","ρ":"ΡϱῤῥῬ","σ":"Σ","τ":"Τ","φ":"Φϕ","χ":"Χ","ψ":"Ψ","ϗ":"Ϗ",
"Υ":"ϒϓϔ","ϙ":"Ϙ","ϛ":"Ϛ","ϝ":"Ϝ","ϟ":"Ϟ","ϡ":"Ϡ","ς":"ϲϹ","ϸ":"Ϸ","ϻ":"Ϻ","ͻ":"Ͻ","ͼ":"Ͼ","ͽ":"Ͽ",
"е":"ЀЁЕѐёӖӗ","ђ":"Ђ","г":"ЃГѓ","є":"Є","ѕ":"Ѕ","і":"ІЇї","ј":"Ј","љ":"Љ","њ":"Њ","ћ":"Ћ","к":"ЌКќ",
"и":"ЍИЙйѝӢӣӤӥ","у":"ЎУўӮӯӰӱӲӳ","џ":"Џ","а":"АӐӑӒӓ","б":"Б","в":"В","д":"Д","ж":"ЖӁӂӜӝ","з":"ЗӞӟ","л":"Л",
"м":"М","н":"Н","о":"ОӦӧ","п":"П","р":"Р","с":"С","т":"Т","ф":"Ф","х":"Х","ц":"Ц","ч":"ЧӴӵ","ш":"Ш","щ":"Щ",
"ъ":"Ъ","ы":"ЫӸӹ","ь":"Ь","э":"ЭӬӭ","ю":"Ю","я":"Я","ѡ":"Ѡ","ѣ":"Ѣ","ѥ":"Ѥ","ѧ":"Ѧ","ѩ":"Ѩ","ѫ":"Ѫ","ѭ":"Ѭ",
"ѯ":"Ѯ","ѱ":"Ѱ","ѳ":"Ѳ","ѵ":"ѴѶѷ","ѹ":"Ѹ","ѻ":"Ѻ","ѽ":"Ѽ","ѿ":"Ѿ","ҁ":"Ҁ","ҋ":"Ҋ","ҍ":"Ҍ","ҏ":"Ҏ","ґ":"Ґ",
"ғ":"Ғ","ҕ":"Ҕ","җ":"Җ","ҙ":"Ҙ","қ":"Қ","ҝ":"Ҝ","ҟ":"Ҟ","ҡ":"Ҡ","ң":"Ң","ҥ":"Ҥ","ҧ":"Ҧ","ҩ":"Ҩ","ҫ":"Ҫ",
"ҭ":"Ҭ","ү":"Ү","ұ":"Ұ","ҳ":"Ҳ","ҵ":"Ҵ","ҷ":"Ҷ","ҹ":"Ҹ","һ":"Һ","ҽ":"Ҽ","ҿ":"Ҿ","ӏ":"Ӏ","ӄ":"Ӄ","ӆ":"Ӆ",
"ӈ":"Ӈ","ӊ":"Ӊ","ӌ":"Ӌ","ӎ":"Ӎ","ӕ":"Ӕ","ә":"ӘӚӛ","ӡ":"Ӡ","ө":"ӨӪӫ","ӷ":"Ӷ","ӻ":"Ӻ","ӽ":"Ӽ","ӿ":"Ӿ","ԁ":"Ԁ",
"ԃ":"Ԃ","ԅ":"Ԅ","ԇ":"Ԇ","ԉ":"Ԉ","ԋ":"Ԋ","ԍ":"Ԍ","ԏ":"Ԏ","ԑ":"Ԑ","ԓ":"Ԓ","ԕ":"Ԕ","ԗ":"Ԗ","ԙ":"Ԙ","ԛ":"Ԛ",
"ԝ":"Ԝ","ԟ":"Ԟ","ԡ":"Ԡ","ԣ":"Ԣ","ԥ":"Ԥ","ԧ":"Ԧ","ԩ":"Ԩ","ԫ":"Ԫ","ԭ":"Ԭ","ԯ":"Ԯ","ա":"Ա","բ":"Բ","գ":"Գ",
"դ":"Դ","ե":"Ե","զ":"Զ","է":"Է","ը":"Ը","թ":"Թ","ժ":"Ժ","ի":"Ի","լ":"Լ","խ":"Խ","ծ":"Ծ","կ":"Կ","հ":"Հ",
"ձ":"Ձ","ղ":"Ղ","ճ":"Ճ","մ":"Մ","յ":"Յ","ն":"Ն","շ":"Շ","ո":"Ո","չ":"Չ","պ":"Պ","ջ":"Ջ","ռ":"Ռ","ս":"Ս",
"վ":"Վ","տ":"Տ","ր":"Ր","ց":"Ց","ւ":"Ւ","փ":"Փ","ք":"Ք","օ":"Օ","ֆ":"Ֆ","եւ":"և","ᲊ":"Ᲊ","b":"ḂḃḄḅḆḇ",
"f":"Ḟḟ","m":"ḾḿṀṁṂṃ","p":"ṔṕṖṗ","v":"ṼṽṾṿ","x":"ẊẋẌẍ","aʾ":"ẚ","ỻ":"Ỻ","ỽ":"Ỽ","ỿ":"Ỿ"
}') e
JOIN json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80]') p ON p.value <= length(e.value);

-- Marks that stand after their letter.
INSERT INTO title_letter
WITH RECURSIVE mark (n) AS (VALUES (0x300) UNION ALL SELECT n + 1 FROM mark WHERE n < 0x36f)
SELECT char(n), '' FROM mark;

DROP TRIGGER listing_follows_article;

DROP VIEW article_listing_due;

-- What article_listing must say. A title is sorted by its first letters, without marks, and without what stands before the
-- first word, such as a quotation mark.
CREATE VIEW article_listing_due AS
SELECT
  a.n AS article_n,
  coalesce((SELECT s.n FROM source s WHERE s.id = a.source_id), 0) AS source_n,
  CASE
    WHEN a.deleted_at IS NOT NULL THEN 'deleted'
    WHEN t.archived_at IS NOT NULL THEN 'archived'
    ELSE 'open'
  END AS status,
  t.read_at IS NULL AS is_unread,
  t.starred_at IS NOT NULL AS is_starred,
  coalesce(a.published_value, substr(a.captured_at, 1, 19)) AS dated,
  -- Milliseconds: a batch imports thousands of articles in one second.
  CAST(round(unixepoch(a.captured_at, 'subsec') * 1000) AS INTEGER) AS captured,
  coalesce((SELECT y.engine FROM analysis y WHERE y.revision_id = a.revision_id ORDER BY y.n DESC LIMIT 1), '')
    AS analyzed_by,
  EXISTS (
    SELECT 1 FROM revision d INDEXED BY revision_doubted
    WHERE d.id = a.revision_id AND json_array_length(d.understood, '$.doubts') > 0
      AND d.id IS NOT t.checked_revision_id
  ) AS is_to_check,
  substr(
    ltrim(
      CASE
        WHEN a.title NOT GLOB '*[^ -~]*' THEN lower(a.title)
        ELSE (
          -- In the order of the places, which json_each gives and a LEFT JOIN keeps: programs with an older SQLite read no ORDER BY here.
          SELECT group_concat(coalesce(l.plain, lower(substr(a.title, p.value, 1))), '')
          FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80]') p
          LEFT JOIN title_letter l ON l.letter = substr(a.title, p.value, 1)
          WHERE p.value <= length(a.title)
        )
      END,
      ' "''#*([{<.,:;!?_–—‐‑-…“”„‟‘’‚‛«»‹›「」『』《》〈〉【】（〝¡¿·•' || char(9, 10, 160, 8239, 8203, 65279)
    ),
    1, 48
  ) AS title_key
FROM article a
JOIN article_state t ON t.article_id = a.id;

ALTER TABLE article_listing ADD COLUMN title_key TEXT NOT NULL DEFAULT '';

UPDATE article_listing SET title_key = due.title_key
FROM article_listing_due due WHERE due.article_n = article_listing.article_n;

CREATE INDEX listing_status_title ON article_listing (status, title_key);
CREATE INDEX listing_unread_title ON article_listing (title_key) WHERE status = 'open' AND is_unread = 1;
CREATE INDEX listing_starred_title ON article_listing (title_key) WHERE status = 'open' AND is_starred = 1;
CREATE INDEX listing_to_check_title ON article_listing (title_key) WHERE status = 'open' AND is_to_check = 1;
CREATE INDEX listing_status_captured ON article_listing (status, captured);
CREATE INDEX listing_unread_captured ON article_listing (captured) WHERE status = 'open' AND is_unread = 1;
CREATE INDEX listing_starred_captured ON article_listing (captured) WHERE status = 'open' AND is_starred = 1;
CREATE INDEX listing_to_check_captured ON article_listing (captured) WHERE status = 'open' AND is_to_check = 1;
-- Of one outlet: its parts are looked for among its articles, so their flags stand in the index.
CREATE INDEX listing_source_title
  ON article_listing (source_n, status, title_key, article_n, is_unread, is_starred, is_to_check);
CREATE INDEX listing_source_captured
  ON article_listing (source_n, status, captured, article_n, is_unread, is_starred, is_to_check);

CREATE TRIGGER listing_follows_article
AFTER UPDATE OF source_id, revision_id, title, published_value, captured_at, deleted_at ON article
BEGIN
  UPDATE article_listing
  SET source_n = due.source_n, status = due.status, dated = due.dated, captured = due.captured,
    analyzed_by = due.analyzed_by, is_to_check = due.is_to_check, title_key = due.title_key
  FROM article_listing_due due
  WHERE due.article_n = new.n AND article_listing.article_n = due.article_n;
END;

-- What feeds brought of other outlets is sorted as the rest. By outlet it goes one outlet after the other, so a row says
-- whose the article is.

DROP TRIGGER feed_listing_follows_entry;
DROP TRIGGER feed_listing_follows_article;
DROP TRIGGER feed_listing_follows_outlet;
DROP TRIGGER feed_listing_follows_feed;
DROP VIEW feed_listing_due;

-- Several entries of a feed may be one article.
CREATE VIEW feed_listing_due AS
SELECT DISTINCT
  s.n AS source_n, l.article_n, l.status, l.is_unread, l.is_starred, l.is_to_check, l.dated, l.captured, l.title_key,
  l.source_n AS outlet_n
FROM article_listing l
JOIN article a ON a.n = l.article_n
JOIN feed_entry e ON e.article_id = a.id
JOIN feed f ON f.id = e.feed_id AND f.deleted_at IS NULL
JOIN source s ON s.id = f.source_id
WHERE l.source_n <> s.n;

ALTER TABLE feed_listing ADD COLUMN title_key TEXT NOT NULL DEFAULT '';
-- The article's own source, 0 where it has none.
ALTER TABLE feed_listing ADD COLUMN outlet_n INTEGER NOT NULL DEFAULT 0;

UPDATE feed_listing SET title_key = l.title_key, outlet_n = l.source_n
FROM article_listing l WHERE l.article_n = feed_listing.article_n;

CREATE INDEX feed_listing_title
  ON feed_listing (source_n, status, title_key, article_n, is_unread, is_starred, is_to_check);
CREATE INDEX feed_listing_captured
  ON feed_listing (source_n, status, captured, article_n, is_unread, is_starred, is_to_check);
CREATE INDEX feed_listing_outlet
  ON feed_listing (source_n, status, outlet_n, dated, captured, article_n, is_unread, is_starred, is_to_check);

CREATE TRIGGER feed_listing_follows_entry AFTER INSERT ON feed_entry
BEGIN
  INSERT OR IGNORE INTO feed_listing
    (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n)
  SELECT * FROM feed_listing_due WHERE article_n = (SELECT n FROM article WHERE id = new.article_id);
END;

CREATE TRIGGER feed_listing_follows_article
AFTER UPDATE OF status, is_unread, is_starred, is_to_check, dated, captured, title_key ON article_listing
WHEN old.source_n = new.source_n
BEGIN
  UPDATE feed_listing
  SET status = new.status, is_unread = new.is_unread, is_starred = new.is_starred, is_to_check = new.is_to_check,
    dated = new.dated, captured = new.captured, title_key = new.title_key
  WHERE article_n = new.article_n;
END;

CREATE TRIGGER feed_listing_follows_outlet AFTER UPDATE OF source_n ON article_listing
WHEN old.source_n <> new.source_n
BEGIN
  DELETE FROM feed_listing WHERE article_n = new.article_n;
  INSERT INTO feed_listing
    (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n)
  SELECT * FROM feed_listing_due WHERE article_n = new.article_n;
END;

-- A feed that is no longer subscribed to lists nothing; one that is taken up again may have another source.
CREATE TRIGGER feed_listing_follows_feed AFTER UPDATE OF source_id, deleted_at ON feed
WHEN (old.source_id, old.deleted_at IS NULL) IS NOT (new.source_id, new.deleted_at IS NULL)
BEGIN
  DELETE FROM feed_listing WHERE source_n IN (SELECT n FROM source WHERE id IN (old.source_id, new.source_id));
  INSERT INTO feed_listing
    (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n)
  SELECT * FROM feed_listing_due
  WHERE source_n IN (SELECT n FROM source WHERE id IN (old.source_id, new.source_id));
END;
