// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smsvocabulary.h"

#include "smswords.h"

// Tables of words, a script a line: they stand as they were written.
// clang-format off

using namespace Qt::StringLiterals;

namespace provynx::smsvocabulary {

namespace {

// Where blanks part words, letters of the same kin must not touch one. A Chinese "OTP密碼" is two words.
const QString kin = u"[\\p{Latin}\\p{Cyrillic}\\p{Greek}\\p{Armenian}\\p{Georgian}\\p{Hebrew}\\p{Arabic}]"_s;

QString whole(const QString& words)
{
    return u"(?<!"_s + kin + u")(?:"_s + words + u")(?!"_s + kin + u")"_s;
}

// Latin letters, all languages in one, because the text does not say which it is. "code", "kod" and "kood"
// end compounds in the Germanic, Nordic and Finnic ones, and take endings nearly everywhere.
const QString latinCodes = u"(?!(?:uni|bar|en|de|re|trans|geo|zip|post|opt?|vs)codes?)\\p{Latin}{0,30}?codes?"
                           u"|codi[sn]?|codi[cg][eiho]s?|chód|gcód|cod(?:ul|ului|u|uri|urile|ice)?|"
                           "kod(?!ak|eks|eer|el\\b|iak|ein|ier|iser|ning)\\p{Latin}{0,8}|"
                           "(?!(?:bar|uni|sz|zip|post|en|de|strek|streck|streg|vonal|črtni)kod)\\p{Latin}{2,"
                           "30}kod(?:e|en|er|et|erne|ene|ena|ar|arna|ens|es|i|a|ann|inn|anum|"
                           "inum|num|um|eord|eordet)?|"
                           "\\p{Latin}{0,30}?kood\\p{Latin}{0,8}|\\p{Latin}{0,4}kh?o[wu]?(?:di|udi|tu|dhi)"
                           "\\p{Latin}{0,5}|kaody|kouti|waehere|"
                           "msimbo|misimbo|rakam sirri|kodikos|kwdikos"_s;

const QString latinSecrets
    = u"otps?|o\\.t\\.p|nip|pass ?codes?|pass ?words?|one[- ]time|m?pins?|tac|otac|(?:m|sms|push|chip|photo|"
      "foto|e|i|x)?-?tans?|token(?! sale)|security number|"
      // Keys that open something, and what serves once
      "(?:activation|access|security|login|log-in|sign-in|licen[cs]e|unlock|entry|pass|product|auth\\p{Latin}*|verification) ?keys?|"
      "(?:aktivierungs|zugriffs|lizenz|entsperr|produkt)schlüssel|clés? d.(?:activation|accès|authentification)|"
      "clés? (?:de sécurité|secrète)|chiave (?:di attivazione|di sicurezza|segreta)|chave (?:de (?:acesso|ativação|segurança)|secreta)|"
      "klucz (?:aktywacyjny|dostępu)|aktivační klíč|aktivačný kľúč|"
      "kertakäyttö\\p{Latin}*|ühekord\\p{Latin}{1,5} (?:pin|parool)\\p{Latin}{0,4}|vienreiz\\p{Latin}* (?:parol|pin)\\p{Latin}*|"
      "egyszer használatos|tek kullanımlık|birdəfəlik|bir martalik|sekali pakai|dùng một lần|dung mot lan|usage unique|"
      "(?:un solo |de un )uso|de uso único|usa e getta|jednoraz\\p{Latin}* (?:pin|kod|hasł)\\p{Latin}*|"
      // Germanic, Nordic
      "\\p{Latin}{0,20}(?:passwort\\p{Latin}{0,4}|kennwort|passwuert|wachtwoord|wagwoord|lösenord\\p{Latin}{"
      "0,3}|"
      "adgangsord\\p{Latin}{0,4}|lykilor[dð]\\p{Latin}{0,4}|passord\\p{Latin}{0,3}|kenn(?:zahl|ziffer|nummer)"
      "|"
      "geheimzahl|prüf(?:ziffer|zahl|nummer))|(?:einmal|zugangs|sicherheits|freigabe)schlüssel|"
      "(?:öryggis|auðkennis|auðkenningar|staðfestingar|bekräftelse|bekræftelses|bekreftelses|sikkerheds|"
      "sikkerhets|säkerhets|verifierings|verifikations|verifikasjons|bestätigungs|sicherheits|verifizierungs|"
      "engangs|"
      "vahvistus|turva|kinnitus|tunnus|avain|verificatie|bevestigings|beveiligings)"
      "(?:númer|nummer|numero|number|luku|siffra|siffer|tal|zahl)\\p{Latin}{0,4}|"
      // Finnic
      "\\p{Latin}{0,20}(?:salasana|parool|salasõna)\\p{Latin}{0,5}|"
      // Romance, Celtic, Basque, Maltese, Albanian
      "claves?|contraseña|contrasenya|contrasinal|senha|palavra[- ]passe|parola|parole|paroli|mot de "
      "passe|modpas|"
      "chiave (?:di accesso|temporanea)|kodiċi|pasahitza\\p{Latin}{0,4}|cyfrinair|ph?asfhocal|facal-faire|"
      "fjalëkalim\\p{Latin}{0,4}|"
      // Slavic, Baltic, Hungarian, Turkic
      "hasł[oae]\\p{Latin}{0,2}|hesl[oaeu]\\p{Latin}{0,2}|geslo|gesla|lozink\\p{Latin}{1,2}|šifr\\p{Latin}{1,"
      "4}|"
      "slaptažod\\p{Latin}{1,4}|jelsz[oóa]\\p{Latin}{0,6}|şifr[eəi]\\p{Latin}{0,7}|parol(?!ini)\\p{Latin}{0,"
      "8}|"
      "maxfiy (?:so.?z|raqam)|açar söz|"
      "(?:kontrol(?:ni|ny|ne|no)|verifikacio[ni]*|potrditven[aie]|ověřovací|overovacie|kontrolné|sigurnosni|"
      "bezpečnostní|doğrulama|güvenlik|onay) (?:broj|číslo|števil\\p{Latin}+|numara\\p{Latin}*)|"
      // Indonesian, Malay, Philippine, Vietnamese
      "sandi|sandhi|kata (?:laluan|kunci|sandi)|mật khẩu|ma(?= ?(?:xac|otp|pin|so|bao mat|dang nhap|kich "
      "hoat|code|cua|"
      "giao dich|truy cap|mo khoa|mo cua|mo tu|vao|nhan|lay|kiem tra|an toan|tam thoi|dung|: ?\\d|\\d{4,8}(?!\\d)))|mã số|số (?:xác nhận|xác minh|bí mật)|"
      // African and Pacific
      "namba(?:ri)? (?:yako |yenu )?ya (?:siri|uthibitisho)|neno ?(?:la "
      "?)?siri|nywila|lambar\\p{Latin}{0,3}|kalmar sirri|"
      "iphasi?wedi|igama lemfihlo|ijambo ry.ibanga|umubare w.ibanga|furaha|teny ?miafina|numera "
      "faamaonia|kupuhipa|"
      // "Confirmation number" in whatever order
      "(?:numero|n[°º]|numer|number|nomor|nombor|numri|numărul|broj|nr\\.?) "
      "(?:(?:de|di|da|do|of|per|za|e|i|te|de la) |d.|dell.)?"
      "(?:verif|conf[ei]rm|konfirm|sigur|segur|sécurit|autentic|authent|autori[sz]|pengesah|potwierdz|"
      "weryfik|activa|valid|"
      "attiva|vérif)\\p{Latin}*|"
      "(?:verification|security|authentication|authorization|login|pin) number"_s;

const QString cyrillic
    = u"(?:пин|смс|sms|otp|pin)?-?код(?!екс|иров|ак\\b)\\p{Cyrillic}{0,9}|парол\\p{Cyrillic}{0,6}|пин|"
      "лозинк\\p{Cyrillic}{1,3}|шифр\\p{Cyrillic}{0,4}|құпия ?сөз\\p{Cyrillic}{0,5}|купуя "
      "?сөз\\p{Cyrillic}{0,5}|"
      "сыр ?сөз\\p{Cyrillic}{0,5}|нууц (?:үг|код|дугаар)\\p{Cyrillic}{0,3}|нэг "
      "удаагийн|рамз\\p{Cyrillic}{0,4}|"
      "гузарвожа|махфий|серсүз|одноразов\\p{Cyrillic}{1,3}|(?:ключ|ключа) (?:активации|доступа|активації|доступу)|бір реттік|бир жолку|бир марталик|еднократн\\p{Cyrillic}{1,3}|једнократн\\p{"
      "Cyrillic}{1,3}|"
      "(?:верификациони|контролни|сигурносни|контролен|потврден) (?:број|номер)|"
      "номер (?:подтвержд|верифик|авториз)\\p{Cyrillic}+|баталгаажуулах дугаар"_s;

const QString otherAlphabets
    = u"κωδικ\\p{Greek}{1,4}|μιας χρήσης|συνθηματικ\\p{Greek}{1,3}|αριθμ\\p{Greek}{1,3} (?:επιβεβαίωσης|επαλήθευσης)|"
      "կոդ\\p{Armenian}{0,5}|գաղտնաբառ\\p{Armenian}{0,4}|ծածկագ\\p{Armenian}{1,5}|"
      "კოდ\\p{Georgian}{0,5}|პაროლ\\p{Georgian}{0,4}|"
      // Hebrew and Arabic put "and", "in", "the" before a word and "your" behind it.
      "[והבלמשכ]{0,3}(?:קוד(?:י|ים|ך|כם|נו)?|סיסמ(?:ה|א|ת|תך|אות)|ססמה|סיסמתכם)|"
      "[הב]{0,2}מספר (?:ה?סודי|ה?אימות)|חד[- ]פעמי(?:ת)?|"
      "(?:[وفبل]|ال|وال|بال|لل)?(?:رمز\\p{Arabic}{0,4}|رموز|اكواد|كود(?:ك|كم|ه|ها|ي|نا)?)|كد(?:ي|ها|هاي|تان|تون|م|ت|ش)?|"
      "(?:ال|وال|ل|لل|ب|بال)?(?:كلمه|كلمة) (?:ال)?(?:سر|مرور)|(?:ال|وال|لل)?رقم\\p{Arabic}{0,3} "
      "(?:ال)?(?:سري|تحقق|تأكيد|"
      "توثيق|مرور|تفعيل)|(?:ال)?باس ?ورد|(?:ال)?باسكود|گذرواژه|رمزعبور|كوڈ|كوډ|كوڊ|كۆد\\p{Arabic}{0,12}|پاس ?ورڈ|پاسورډ|پاسورڊ|پټنوم|"
      "او ?ٹي ?پي|پارول|وشهي نهێني|ژماره\\p{Arabic}{0,3} نهێني"_s;

// Scripts without blanks between words, or with endings that grow onto them: found within words, too.
const QString eastAsian
    = u"(?<![号號数數编編条條维維惠扣请請荐薦扫掃乱亂价價筹籌源]|兑换|兌換|推广|推廣)[码碼]|口令|一次性|"
      u"验证代[码碼]|"
      "(?<!バー|ユニ|qr|クーポン|キャンペーン|レ|エン|デ|郵便|エラー|店舗|商品)コード(?!レス)|(?:認証|確認|"
      "暗証|承認|検証)(?:用の?)?(?:番号|キー)|"
      "パスワード|ワンタイム|暗証|(?<!会員|注文)番号を(?:ご)?入力|"
      "(?:인증|확인|비밀|보안|승인|로그인|핀|본인확인) ?번호|인증|암호|패스워드|패스코드|일회용|(?<!바|유니|qr|쿠폰|할인|오류|에러|레|오류 |에러 |할인 |쿠폰 )코드"_s;

const QString indic
    = u"कोड|(?<![\\p{L}\\p{M}])पिन(?![\\p{L}\\p{M}])|ओटीपी|ओ\\.?टी\\.?पी|पासवर्ड|पासकोड|संकेतशब्द|सांकेतांक|सङ्केत|गुप्त|गोप्य|"
      "(?:सत्यापन|पुष्टि|पुष्टिकरण|पडताळणी|प्रमाणीकरण) (?:नंबर|नम्बर|संख्या|क्रमांक|अंक)|"
      "কোড|(?<![\\p{L}\\p{M}])পিন(?![\\p{L}\\p{M}])|ক'ড|ওটিপি|পাসওয়ার্ড|পাসৱৰ্ড|গোপন|ਕੋਡ|ਓਟੀਪੀ|ਪਾਸਵਰਡ|કોડ|ઓટીપી|પાસવર્ડ|କୋଡ|ଓଟିପି|ପାସୱ|"
      "குறியீ|ஓடிபி|ஓ\\.டி\\.பி|கடவுச்|கடவு ?எண்|ரகசிய|கோட்|కోడ్|ఓటి?పి|ఓటీపీ|పాస్ "
      "?వర్డ్|పాస్‌వర్డ్|రహస్య|"
      "ಕೋಡ|ಒಟಿಪಿ|ಓಟಿಪಿ|ಪಾಸ್ "
      "?ವರ್ಡ್|ಪಾಸ್‌ವರ್ಡ್|ರಹಸ್ಯ|കോഡ|ഒടിപി|പാസ്‌?വേ[ഡർ]|"
      "രഹസ്യ|"
      "කේත|කෝඩ|මුරපද|(?:සත්‍යාපන|රහස්|තහවුරු කිරීමේ) අංක"_s;

const QString furtherScripts = u"รหัส|พาสเวิร์ด|พาสโค้ด|โค้ด(?!ส่วนลด|โปร)|โอทีพี|ລະຫັດ|កូដ|សម្ងាត់|ကုဒ်|ကုတ်|လျှို့ဝှက်|စကားဝှက်|ኮድ|የይለፍ|ሚስጥር|ምስጢር|መሕለፊ|ކޯޑ|ޕާސްވޯޑ|"
                               "އޯޓީޕީ|གསང"_s;

const QString weakLatin
    = u"2fa|security|approval|keypad|touch ?screen|sur l.écran|clavier|teclado|pantalla|tastiera|tastatur|klawiatur\\p{Latin}*|composez|"
      // to verify, to confirm
      "(?:verif|vérif|confirm|konfirm|conferm|bekräft|bekræft|bekreft|bestätig|bevestig|authent|autent|"
      "authori[sz]|"
      "autori[sz]|potvr[dđ]|potrd|ověř|over[eio]|provjer|patvirtin|apstiprin|kinnita|vahvist|megerősít|"
      "ellenőrz|igazol|k?uthibitish|thibitish|desbloque|débloque|entsperr|sblocca|odblok|odemkn|ontgrendel|feloldás|deblocare|kilidini aç|mag-?verif|i-?verif|"
      "doğrula|onayla|təsdiq|tasdiq|tassykla|weryfik|potwierd|uthibitish|qinisekis|xaqiijin|tabbatar|"
      "staðfest|auðkenn|"
      "váttan|egiaztap|dilys|dhearbh|fioraith|fíoraith|fanamarin|kwemeza|piştrast|verifizier|freigabe|aktiv|"
      "activa|"
      "activer|attiva)\\p{Latin}*|onay|pengesahan|xác (?:nhận|minh|thực)|"
      // to log in, to register
      "log(?:ga)?[- ]?[io]n|logging "
      "in|(?:in)?loggen|logáil|fewngofnodi|hidir\\p{Latin}*|ungen[ae]|gasho|têkev\\p{Latin}*|sign[- "
      "]?in|sign[- ]?up|register|registration|(?:anmeld|kirjau|sisselogi|zalogow|"
      "logow|přihlá|prihlás|prijav|bejelentkez|inlog|innlogg|registr)\\p{Latin}*|se "
      "connecter|connexion|iniciar sesión|"
      "accedere|accesso|acceder|giriş\\p{Latin}*|masuk|đăng nhập|mag-log|kuingia|autentifica\\p{Latin}*|"
      // to enter, to use
      "enter|use|type|approve|unlock|accept|share|show|"
      "muestr[ae]|mostr[aeá]|indique|indica|presente|dile|diga|montrez|présentez|donnez|communiquez|zeige?n?|nennen?|vorzeigen|comunica|fornisci|"
      "toon|pokaż|ukažte|sdělte|nadiktujte|mutasd|mondd|arată|spune|söyleyin|gösterin|iletin|visa|säg|vis|oppgi|näytä|kerro|tunjukkan|sebutkan|to "
      "pay|nutzen?|benutzen?|verwende|usa|úsáid|utilitze\\p{Latin}*|rhowch|defnyddiwch|isticmaal|sebenzisa|"
      "yi amfani|"
      "ampiasao|vul|toets|guna|usare|uża|notaðu|(?:sláðu|færðu)(?: inn)?|lietojiet|use[nm]?|utili[sz]\\p{Latin}*|ingres[ae]|"
      "introdu\\p{Latin}*|digit[ae]|escrib[ae]|teclea|coloque|coloca|escreva|informe|tapez|renseignez|indiquez|tippen?|immetti|voer|typ|toets|pon|rentrez|insere|introduz|masukin|zadaj\\p{Latin}*|napiš\\p{Latin}*|ievadi|įvesk|írja|írd|scrivi|geben sie|insira|inserisc\\p{Latin}|"
      "inserire|saisi\\p{Latin}*|entrez|eingeben|tragen sie|trag|eintragen|verwenden|gebruik|ange|använd|indtast|brug|bruk|käytä|syötä|"
      "kasuta\\p{Latin}*|"
      "sisesta\\p{Latin}*|kirjuta|skriv(?: inn?)?|tast inn|fyll i|näppäile|kirjoita|wprowadź|vložte|opište|ukucajte|otipkajte|gépelj\\p{Latin}*|add meg|írd be|tuşlay\\p{Latin}*|yazın|ketik|taip|weka|ingiza|įrašykite|tastați|scrieți|wpis(?:z|uj|ani)\\p{Latin}*|eingabe|zadání\\p{Latin}{0,2}|beírás\\p{Latin}*|вводом|ввода|użyj|podaj|zadej\\p{Latin}*|zadajte|použij\\p{Latin}*|unesite|upišite|"
      "vnesite|uporabite|"
      "írja be|adja "
      "meg|introduceți|folosiți|kullan\\p{Latin}*|girin\\p{Latin}*|masukkan|gunakan|nhập|tumia|gamitin|"
      "ilagay|i-enter|ievadiet|ieraksti\\p{Latin}*|izmanto\\p{Latin}*|naudok\\p{Latin}*|įveski?t?e?|folos\\p{Latin}*|használ\\p{Latin}*|koristi\\p{Latin}*|unesi\\p{Latin}*|upiši\\p{Latin}*|vnesi\\p{Latin}*|"
      "uporabi\\p{Latin}*|përdor\\p{Latin}*|shkruaj|gib|gebe?n?|nutze|benutze|knappa in|slå in|daxil edin|istifadə edin|kiriting|foydalaning|pakai|isikan|sử dụng|"
      "opens? (?:it )?(?:with|using)|izmantojiet|įveskite|naudokite|shkruani|përdorni|erabili|idatzi"_s;

const QString weakOthers
    = u"(?:подтвержд|подтверд|вход|авториз|регистрац|верифик|підтвердж|пацв[яе]рдж|потврд|потвърд|провер|"
      u"растау|"
      "баталгаа|ырасто|тасди[қк])\\p{Cyrillic}*|разблок\\p{Cyrillic}*|розблок\\p{Cyrillic}*|наберите|сообщите|покажите|скажите|продиктуйте|повідомте|покажіть|скажіть|кажете|покажете|назовите|назвіть|вкажіть|укажите|енгізіңіз|енгіз|киргизиңиз|киритинг|използвай\\p{Cyrillic}*|користите|користете|унеси|унесете|введите|введіть|увядзіце|въведете|внесете|унесите|"
      "используй\\p{Cyrillic}*|"
      "використ\\p{Cyrillic}*|используется|επιβεβαί\\p{Greek}+|επαλήθευσ\\p{Greek}+|εισαγάγετε|"
      "χρησιμοποιήστε|χρησιμοποίησε|βάλτε|δώστε|εισάγετε|πληκτρολογήστε|καταχωρήστε|καταχωρίστε|συμπληρώστε|"
      "հաստատ\\p{Armenian}*|մուտքագր\\p{Armenian}*|შეიყვანეთ|მიუთითეთ|დადასტურ\\p{Georgian}*|ვერიფიკ\\p{Georgian}*|"
      "(?:ال)?(?:تحقق|تأكيد|تفعيل|توثيق)|استخدم|استعمل|أدخل|ادخل|اكتب|وارد كنيد|درج كريں|ب?إدخال|تسجيل|تاييد|ورود|لاگ ?ان|داخل كريں|[הבל]?אימות|ל?התחברות|הזן|הזינו|ל(?:הקיש|הזין|הקליד|הכניס)|הקש|הקישו|הקלד|הקלידו|השתמש|השתמשו|تصديق|تصديقي"_s;

const QString weakWithin
    = u"验证|认证|登录|驗證|認證|登入|認証|ログイン|本人確認|番号を|入力|로그인|본인확인|입력|输入|輸入|填写|填寫|"
      u"सत्यापन|पुष्टि|पडताळणी|प्रमाणीकरण|दर्ज|डालें|भरें|लॉगिन|लगइन|लॉग इन|प्रविष्ट|টাইপ|লিখুন|প্রবেশ করান|লগইন|যাচাই|সত্যাপন|নিশ্চিত|"
      "ਪੁਸ਼ਟੀ|ਤਸਦੀਕ|ચકાસણી|પુષ્ટિ|ଯାଞ୍ଚ|சரிபார்|உள்ளிட|உறுதி|ధృవీకర|ధ్రువీకర|నమోదు|ఎంటర్|ಪರಿಶೀಲನ|ದೃಢೀಕರ|സ്ഥിരീകര|പരിശോധ|සත්‍යාප|"
      "තහවුරු|"
      "ยืนยัน|กรอก|ป้อน|ใส่|เข้าสู่ระบบ|ຢືນຢັນ|ផ្ទៀងផ្ទាត់|បញ្ជាក់|အတည်ပြု|ማረጋገጫ|ያስገቡ|ምርግጋጽ|ވެރިފިކޭޝަން"_s;

} // namespace

QRegularExpression pattern(QStringView written)
{
    QString made;
    made.reserve(written.size());
    const QString even = smswords::even(written.toString());
    for (const QChar c : even)
        made += c.unicode() < 0x80 ? c : smswords::lower(QString(c)).front(); // "\P" is not "\p"
    return QRegularExpression(
        made, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::DontCaptureOption);
}

const QRegularExpression& strongWords()
{
    static const QRegularExpression words
        = pattern(QString(whole(latinCodes + u'|' + latinSecrets + u'|' + cyrillic + u'|' + otherAlphabets)
            + u'|' + eastAsian + u'|' + indic + u'|' + furtherScripts));
    return words;
}

const QRegularExpression& secrecy()
{
    static const QRegularExpression words = pattern(QString(
        whole(
            u"(?:do not|don.?t|never|not) (?:share|forward|disclose|tell|give)|with anyone|to anyone|nicht "
            u"weiter\\p{Latin}*|"
            "niemandem|ne (?:le |la )?(?:partage|communique|divulgue)\\p{Latin}*|à personne|no (?:lo |la "
            ")?compart\\p{Latin}*|"
            "con nadie|a nadie|não (?:o |a )?(?:compartilhe|partilhe)|com ninguém|non (?:lo |la "
            ")?(?:condivi|comunic)\\p{Latin}*|"
            "nessuno|niemand|aan niemand|dela (?:den |det )?inte|del (?:den |det )?ikke|älä "
            "(?:jaa|kerro)|ära (?:jaga|avalda)|"
            "nikomu|nikome|nikomur|nimănui|askënd|askujt|kimseyle|kimseye|heç kim\\p{Latin}*|hech "
            "kim\\p{Latin}*|senkinek|"
            "senkivel|niekam|nevienam|nemáme|engum|siapa ?pun|sesiapa|bất kỳ ai|bat ky "
            "ai|huwag|usishiriki|usimpe|"
            "не (?:сообщай|говор|передавай|показыва|повідомля|каж|споделя|казва|давай|дели)\\p{Cyrillic}*|ne (?:dijeli|deli|otkriva|govori)\\p{Latin}*|"
            "nesdělujte|nesdelujte|neprozrazujte|nie (?:udostępnia|podawa|przekazu)\\p{Latin}*|nu (?:da|dați|divulga|comunica)\\p{Latin}*|"
            "ne (?:adja|add|ossza)\\p{Latin}*|paylaşma\\p{Latin}*|μην (?:δίνετε|μοιράζ|αποκαλύπτ|κοινοποι)\\p{Greek}*|älä (?:anna|luovuta|näytä)|"
            "(?:lämna|uppge|dela) (?:aldrig|inte)|(?:geef|deel) nooit|niet delen|"
            "(?:nunca|jamás) (?:compart|revel|entreg|inform|divulg|partilh)\\p{Latin}*|não (?:informe|passe|divulgue)|nao (?:informe|passe|divulgue)|"
            "non (?:divulgare|condividere)|אל תמסרו?|אל תמסור|אין למסור|אל תשתף|لا (?:تشارك|تفصح|ترسل)\\p{Arabic}*|فاش نكنيد|"
            "không (?:chia sẻ|cung cấp|tiết lộ)|jangan (?:berikan|bagikan|beri|sebar)\\p{Latin}*|jgn berikan|"
            "kada ka raba|никому|нікому|никого|ешкім\\p{Cyrillic}*|эч ким\\p{Cyrillic}*|ҳеч "
            "ким\\p{Cyrillic}*|никоме|"
            "κανέναν|ոչ ոք\\p{Armenian}*|არავის|לאף אחד|עם אף אחד|لأحد|مع أحد|مع أي شخص|هيچ ?كس|كسي|كسى|كسي كو"_s)
        + u"|请勿|請勿|切勿|泄露|洩露|透露|他人|教えないで|타인|노출|किसी|कोणाला|कसैलाई|কাউকে|কারো|ਕਿਸੇ|કોઈને|"
          u"કોઈની|யாரிட|யாருட|ఎవరి|"
          "ಯಾರೊಂದಿ|ആരുമാ|කිසිවෙ|ห้ามบอก|อย่าบอก|อย่าเปิดเผย|साझा न कर|न बताएं|알려주지|告诉他人|告訴他人|告知他人|ห้ามเปิดเผย|ຢ່າ|កុំ|မည်သူ|ለማንም"_s));
    return words;
}

const QRegularExpression& weakWords()
{
    static const QRegularExpression words
        = pattern(QString(whole(weakLatin + u'|' + weakOthers) + u'|' + weakWithin));
    return words;
}

} // namespace provynx::smsvocabulary
// clang-format on
