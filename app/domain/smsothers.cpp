// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smsvocabulary.h"

// Tables of words, a script a line: they stand as they were written.
// clang-format off

using namespace Qt::StringLiterals;

namespace provynx::smsvocabulary {

namespace {

const QString apart = u"(?<!\\p{L})(?:"_s; ///< a whole word begins
const QString ends = u")(?!\\p{L})"_s;

// Parts of "order", "invoice", "parcel" and their like, which take endings of every kind.
const QString orders = u"orders?|bestell\\p{L}*|auftrag\\p{L}*|commande|pedidos?|ordine|encomenda|"
                       u"beställning\\p{L}*|bestilling\\p{L}*|"
                       "ordre\\p{L}*|tilau\\p{L}*|pöntun\\p{L}*|pasūtījum\\p{L}*|užsakym\\p{L}*|tellimus\\p{"
                       "L}*|zamówieni\\p{L}*|"
                       "objednáv\\p{L}*|rendelés\\p{L}*|comand[aă]\\p{L}*|narudžb\\p{L}*|naročil\\p{L}*|"
                       "porosi\\p{L}*|sipariş\\p{L}*|"
                       "sifariş\\p{L}*|buyurtma\\p{L}*|pesanan|đơn "
                       "hàng|bestelling|eskaera\\p{L}*|agizo|oda|archeb|παραγγελ\\p{L}*|"
                       "заказ\\p{L}*|замовлен\\p{L}*|поръчк\\p{L}*|нарачк\\p{L}*|поруџбин\\p{L}*|наруџб\\p{L}"
                       "*|тапсырыс\\p{L}*|"
                       "захиалг\\p{L}*|պատվեր\\p{L}*|שקל|ה?הזמנה|(?:ال)?طلب\\p{L}{0,3}|سفارش"_s;

const QString papers
    = u"error|fehler|erreur|błąd|ошибк\\p{L}*|hata|ref|reference|refid|ticket|invoice|application|complaint|"
      u"request|alert|plan|payment|fee(?: of)?|survey|zone|toll|badge|port|"
      u"incident|claim|enquiry|inquiry|service request|protocolo?|pratica|reclamo|antrag\\p{L}*|anliegen|"
      u"κράτησ\\p{Greek}*|αίτημα|απόδειξη|حجز\\p{L}{0,3}|موعد\\p{L}{0,3}|نوبت|فاتور\\p{L}{0,3}|قبض|פני{1,2}ה|پیگیری|شکایت|शिकायत(?: संख्या)?|शिकायत क्रमांक|"
      u"booking|case|receipt|policy|contract|rechnung\\p{"
      u"L}*|buchung\\p{L}*|vorgang\\p{L}*|"
      "aktenzeichen|vertrag\\p{L}*|factura|facture|fattura|fatura|faktur\\p{L}*|lasku\\p{L}*"
      "|arve\\p{L}*|rēķin\\p{L}*|"
      "sąskait\\p{L}*|számla\\p{L}*|račun\\p{L}*|fatur\\p{L}*|reserva|réservation|"
      "prenotazione|rezerw\\p{L}*|rezerv\\p{L}*|"
      "boeking|varaus\\p{L}*|bokning\\p{L}*|réf|référence|referência|referencia|"
      "referenti\\p{L}*|riferimento|referens\\p{L}*|"
      "viite\\p{L}*|sygnatur\\p{L}*|dossier|biglietto|billet|boleto|счет\\p{L}*|рахун\\p{L}*"
      "|договор\\p{L}*|чек|квитанц\\p{L}*|"
      "бронь|заявк\\p{L}*|обращени\\p{L}*|рейс"_s;

const QString parcels
    = u"tracking|parcel|package|shipment|awb|consignment|sendung\\p{L}*|paket|colis|paquete|envío|spedizione|"
      "pacco|przesyłk\\p{L}*|paczk\\p{L}*|zásilk\\p{L}*|csomag\\p{L}*|colet\\p{L}*|pakke\\p{L}*|paketti\\p{L}"
      "*|"
      "lähetys\\p{L}*|посылк\\p{L}*|отправлени\\p{L}*|трек"_s;

const QString accounts
    = u"account|acct|a/c|card|cards?|iban|txn|transaction(?: id)?|trx|utr|customer|member(?:ship)?|user(?: "
      u"?id)?|userid|"
      "employee|student|file|smsid|msgid|kundennummer|konto\\p{L}*|karte\\p{L}*|cuenta|tarjeta|compte|carte|"
      "conto|carta|cartão|"
      "konta|účt\\p{L}*|kart(?:[aeuęyı]\\p{L}{0,4})?|kort(?:et)?|tili\\p{L}{0,3}|rekening|račun|balance|saldo|"
      "solde|guthaben|"
      "баланс|карт\\p{L}*|بطاق\\p{L}*|كارت\\p{L}*|[בהל]?כרטיס\\p{L}*|(?:pin|số|của|chủ|khóa) thẻ|kad|kadi|клиент\\p{L}*|λογαριασμ\\p{L}*|حساب|رصيدك?|יתרת\\p{L}{0,2}|חשבון"_s;

const QString places = u"flight|room|gate|bus|suite|apt|seat|box|locker|shelf|model|serial|store|shop|branch|"
                       u"terminal|step|build|atm|lot|batch|counter|hall|platform|berth|coach|pnr|plate|"
                       u"vehicle|car|cab|taxi|kennzeichen|sucursal|"
                       "filial\\p{L}*|agence|schalter|kasse|отделени\\p{L}*|подъезд|"
                       "score|level|packstation|schließfach|zimmer|raum|floor|chambre|habitación|camera"_s;

const QString contacts
    = u"call|dial|text|reply|contact|phone|tel|fax|helpline|hotline|sms|(?:te?xt|texting|sending|replying|vote|reply|send|sent|texted|sms|forward|fwd|msg|stop|help|yes|no|report|write|call|emailed|posted)(?: [\\p{L}\\d'’]+){0,5} to|stop|al|au|an(?: die)?|an "
      u"der|naar|na numer|contactez(?: "
      u"le)?|contacte|asiakaspalvelu\\p{L}{0,3}|kundtjänst|kundeservice|kundenservice|"
      "hívj\\p{L}*|hívd|zavolejte|zavolajte|zovite|nazovite|pokličite|pozovite|helista\\p{L}*|zvani\\p{L}*|skambin\\p{L}*|hringdu í|telefonoi|telefono|"
      "дзвоніть|телефонуйте|обадете се на|обадете се|позовите|јавете се|набери\\p{L}*|қоңырау шалыңыз|καλέστε|τηλεφωνήστε|חייג|للاتصال|tumawag sa|piga|"
      "klantenservice|ügyfélszolgálat|müşteri hizmetleri|tổng đài|מוקד|خدمة العملاء|rufen sie|llam[ea](?: "
      "al)?|"
      "appelez|ligue|chiama\\p{L}*|bel|ring|soita|zadzwoń|infolinia|volejte|sunați|hubungi|gọi|marque|"
      "telefon\\p{L}{0,3}|teléfono|(?:report )?(?:fraud|spam|scam)(?: to)?|"
      "betrug|fraude|frode|мошенничеств\\p{L}*|denuncia(?: "
      "al)?|telefone|téléphone|linha|línea|ligne|телефон\\p{L}*|тел|звон\\p{L}*|"
      "позвон\\p{L}*|اتصل|تماس|חייגו|ext(?:ension)?|extn|anexo|ramal|interno|durchwahl|toestel|anknytning|wewn|внутр|доб|dahili|שלוחה|داخلي|"
      "(?:call|ring|contact|phone|text|dial|reach)(?: \\p{L}+){1,3} (?:on|at|via)"_s;

const QString amounts
    = u"paid|spent|charged|debited|credited|deposit(?:ed)?(?: of)?|withdraw(?:n|al of)|bezahlt|"
      "payé|pagado|pagato|pago|оплачено|списано|зачислено|zapłacono|ödendi"_s;

// Cases, branches, seats, windows and queues, further abroad
const QString offices
    = u"points?(?! is)|puntos|pontos|punkte|punti|punten|punkty|punktów|body|pontok|puncte|puan\\p{L}*|балл\\p{L}*|бал[иі]в?|поени|πόντοι|poäng|point|pisteet|נקודות|نقاط|امتیاز|"
      "poin|mata|điểm|अंक|คะแนน|steps|miles|credits|votes|visitors|reading|calories|qty|quantity|stock|count|oficina|loja|tienda|negozio|winkel|office|sklep\\p{L}*|prodejn\\p{L}*|pobočc\\p{L}*|magazin\\p{L}*|mağaza\\p{L}*|магазин\\p{L}*|офис\\p{L}*|κατάστημα|butik\\p{L}*|"
      "myymäl\\p{L}*|kaupa\\p{L}*|konttori\\p{L}*|automaa\\p{L}*|[לבהמ]{1,2}סניף|[לבהמ]?חנות|متجر|محل|مغازه|cửa hàng|toko|kedai|dial+ing|calling|cajero|caixa(?: eletrônico)?|distributeur|dab|geldautomat\\p{L}*|automat\\p{L}*|bancomat\\p{L}*|bankomat\\p{L}*|банкомат\\p{L}*|bankautomat\\p{L}*|"
      "minibank\\p{L}*|geldautomaat|صراف\\p{L}*|خودپرداز|כספומט|एटीएम|"
      "document|doc|form|leaflet|patient|passenger|"
      "(?<!confirmation )(?<!validation )(?<!activation )(?<!following )(?<!this )(?<!the )(?<!code )number|"
      "expediente|caso|folio|solicitud|solicitação|trámite|radicado|comprobante|protocolo|pedido de ayuda|fall|zaak\\p{L}*|zgłoszeni\\p{L}*|"
      "spraw[ay]|případ\\p{L}*|\\p{L}{1,20}(?<!kód)(?<!azonosító)szám\\p{L}{0,3}|ügy|dosar\\p{L}*|başvuru\\p{L}*|talep|звернен\\p{L}*|случай|υπόθεση\\p{L}*|"
      "ärende\\p{L}*|sak|sag|juhtum\\p{L}*|lieta|byla|פני{1,2}ה|معامله|بلاغ|پرونده|درخواست|"
      "agencia|agência|filiale|oddział\\p{L}*|pobočk\\p{L}*|fiók\\p{L}*|sucursala|şube\\p{L}*|филиал\\p{L}*|відділенн\\p{L}*|клон|филијал\\p{L}*|"
      "filijal\\p{L}*|poslovnic\\p{L}*|υποκατάστημα|konttori|kontor\\p{L}*|סניף|فرع|شعبه|chi nhánh|cabang|cawangan|"
      "asiento|mesa|caja|ventanilla|puerta|sala|piso|consultorio|assento|guichê|siège|quai|porte|salle|guichet|platz|gleis|tisch|posto|"
      "binario|sportello|stoel|balie|perron|spoor|miejsce|peron|okienko|gabinet|sedadlo|přepážk\\p{L}*|ülés|vágány|loc|ghișe\\p{L}*|koltuk|"
      "gişe|место|окно|каб|кабинет|вагон|путь|місце|вікно|място|гише|θέση|γκισέ|plats|spår|plass|paikka|laituri|luukku|מושב|חדר|מקום|مقعد|غرفه|"
      "بوابه|شباك|صندلي|اتاق|باجه|ghế|phòng|quầy|kursi|loket|kaunter|"
      "turno|fila|vez|wartenummer|talon|талон|очередь|черга|sıra|jonotusnumero|könummer|queue|desk|window|table|aisle|ward|bed|bay|dock|"
      "warehouse|house|unit|block|plot|exit|junction|line|route|train|tram|bin|pump|court|pitch|lane|stand|stage|lab|"
      "bib|racer|competitor|candidate|player|chapter|page|question|lesson|week|day|episode|season|season ticket|chassis|vin|meter|policy|grant"_s;

const QString numberSign
    = u"[ .:]{0,3}(?:(?:id|no|nr|number|num|nummer|numéro|número|numero|numer|broj|číslo|n°|nº|№|номер|"
      "رقم|מספר|code|is|at|us at|us|on)[ .:]{0,2})?[#№:\\-\\(\\s]*$"_s;

} // namespace

const QRegularExpression& otherCodes()
{
    static const QString kinds
        = u"promo(?:tion(?:al)?)?|zip|postal|post|area|country|short|discount|coupon|voucher|referral|qr|"
          u"error|sort|swift|hsn?|sac|employee|staff|student|vendor|supplier|dealer|part|article|sku|stock|"
          u"cost|project|"
          "bar|dress|source|product|gift|invite|tracking|dial(?:ling)?|reward|ifsc|branch|status|style|"
          "booking|reservation|"
          "vat|tariff|category|fault|diagnostic|hs|iban|bic|swift/bic|location|billing|account|company|region(?:al)?|member(?:ship)?|"
          "order|recycling|colou?r|fare|airport|station|stop|flight|ticket|transaction|loyalty|ref|client|subject|module|degree|"
          "building regulations?|highway|penal|civil|genetic|morse|source|machine|"
          "reference|merchant|agent|store|item|colou?r|customer|ussd|tax|offer|sale|partner|campaign|response|result|class|course|batch|lot|unit"_s;
    static const QRegularExpression words = pattern(QString(apart + u"(?:"_s + kinds
        + u")[ -]?codes?|code (?:club|camp|week|school|red|blue|yellow|orange|name|base|review)|codes? of (?:conduct|practice|ethics|the (?:week|month))|"
          // India's postal codes, and what a queue hands out
          "(?<=to )pin ?codes?(?= ?[1-9]\\d{5})|pin ?codes?(?= area|(?: area)? ?[1-9]\\d{5} (?:area|is "
          "(?:now |not )?(?:serviceable|"
          "covered)))|tokens?(?= (?:no\\.? ?)?[a-z]?\\d{1,4}(?!\\d).{0,40}counter)|token(?= balance)|"
          "pin ?pads?|pin (?:your|this|that|our|a) \\p{L}+|drop a pin|pin (?:badge|up)s?|(?:bowling|safety|drawing) pins?|(?:sun|spray) tan|tan (?:salon|lines)|"
          "codes? used|one[- ]time "
          "(?:offer|setup|fee|payment|charge|purchase|gift|bonus|deal|discount)|"
          // of customers, products and orders
          "(?:reservation|booking) confirmation (?:code|number)|"
          "(?:kunden?|klanten?|kund|artikel|produkte?|product|bestell?|auftrags|ordre|order|varu|asiakas)[- "
          "]?(?:codes?|kod\\p{L}{0,4}|koodi?)|"
          "cod(?:es?|igos?|ice|ul|i)? (?:de "
          ")?(?:client[ei]?|abonné|produ[ck]?t?o?s?|prodotto|article|artículo|commande|pedido|ordine)|"
          "kod\\p{L}{0,3} "
          "(?:klient|produkt|towar|zamówieni|zákazn|zboží|kup[cu])\\p{L}*|(?:müşteri|ürün|sipariş) "
          "kod\\p{L}{0,6}|"
          "код\\p{L}{0,2} (?:клиент|товар|заказ|продукт|абонент|замовлен|купу)\\p{L}*|kode "
          "(?:pesanan|pelanggan|produk|barang)|"
          "mã (?:đơn|khách|sản phẩm|vận đơn)|"
          "cod (?:orders?|parcels?|amount)|"
          // of customers, members, branches, orders, parcels, taxes, products and errors, further abroad
          "κωδικ\\p{Greek}+ (?:πελάτη|προϊόντος|παραγγελίας|κράτησης|συναλλαγής|αποστολής|καταστήματος|συνδρομητή|πληρωμής|κουπονιού)|"
          "код\\p{L}{0,3} (?:на )?(?:клі[єе]нт|клиент|грешк|продукт|артикул|поръчк|пратк|тур|отделени|філі|филиал|регион|регіон|стран|"
          "країн|подразделени|операции|вакансии|читател|плательщик|платника|бронир|бронюв|отправлени|відправлен)\\p{L}*|"
          "(?:тауар|клиент|тапсырыс) коды|пошто?[вн]\\p{L}+ (?:код|индекс|індекс)\\p{L}*|поштенски код|"
          "קוד (?:סניף|עובד|מוסד|חבר|מיקוד|משלוח|מעקב|סטודנט|פריט|אירוע)|"
          "(?:كود|رمز|رقم) (?:ال)?(?:فرع|عميل|حجز|شحنه|تتبع|موظف|منتج|طلب|عضويه|بريدي|ضريبي|مرجعي|قسيمه|كوبون|دعوه)|"
          "كد (?:رهگيري|پيگيري|ملي|مشتري|سفارش|پستي|اشتراك|پرسنلي|كالا|شعبه|رزرو|معرف|دعوت|خطا|مرسوله|دانشجويي|بيمه)|"
          "kod\\p{L}{0,3} (?:oddział|pracowni|rezerwac|kraj|przesył|śledz|uczestni|czytelni|wydział|usług|taryf|pobočk|zásilk|rezervac|"
          "objednáv|chyb|artikl|kupac|narudžb|pošilj|proizvod|poslovnic|klijent|strank|gabim)\\p{L}*|"
          "(?:ügyfél|termék|rendelés|foglalás|irányító|ország|csomag|cikk|azonosítatlan|partner)[- ]?kód\\p{L}{0,5}|"
          "cod(?:ul)? (?:client|de (?:client|rezervare|produs|comandă|fiscal|awb|eroare|urmărire|abonat|oferta)|fiscal|produs|comandă)|"
          "(?:müşteri|ürün|sipariş|şube|ülke|rezervasyon|takip|abone|üye|öğrenci|personel|vergi|kargo|tesisat|davet|referans) (?:kod\\p{L}{0,6}|no)|"
          "(?:mijoz|mahsulot|buyurtma) kod\\p{L}{0,4}|(?:müştəri|məhsul|sifariş|abonent) kod\\p{L}{0,4}|"
          "kode (?:pelanggan|pemesanan|transaksi|resi|wilayah|toko|cabang|barang|anggota|undangan|kupon|negara|pembayaran|bayar|"
          "tempahan|pengguna|ahli)|kod (?:pelanggan|produk|tempahan|cawangan|pos|promosi|baucar|ahli|negara)|"
          "mã (?:đặt|bưu|hóa đơn|hồ sơ|sinh viên|nhân viên|chuyến|giới thiệu|vé|vùng|lỗi|giảm giá|khuyến mại|khuyến mãi|ưu đãi|thuế|số thuế)|"
          "ma (?:dat|buu|hoa don|ho so|sinh vien|nhan vien|chuyen|gioi thieu|ve|vung|uu dai|so thue|thue)|"
          "(?:filial|lager|abonnent|kund|kunde|medlems?|gåvo|gave|presentkorts|ärende|steuer|artikel|bank|fahrzeug|mitglieds|"
          "branchen|tracking|zoll|lidmaatschaps|klant|lid|boekings|reserverings|volg|track[- ]and[- ]trace|land|product|leden|"
          "jäsen|tilaus|varaus|seuranta|maa|lähetys|toote|kliendi|tellimus|broneeringu|jälgimis|riigi)[- ]?"
          "(?:codes?|kod\\p{L}{0,4}|kood\\p{L}{0,5})|(?:kliento|prekės|užsakymo|siuntos|pašto|rezervacijos) kod\\p{L}{0,5}|"
          "(?:klienta|preces|pasūtījuma|sūtījuma|pasta|rezervācijas) kod\\p{L}{0,5}|"
          "c[óo]digo\\p{L}? (?:qr|de (?:socio|sucursal|afiliado|empleado|alumno|estudiante|país|área|referencia|reserva|pedido|envío|"
          "rastreo|producto|artículo|cupón|cupom|indicação|convite|invitación|oferta|postagem|compra|agência|produto|pedido|encomenda|"
          "referido|pago|convenio|suministro))|código (?:swift|iban|iva|fiscal|sap)|"
          "codes? (?:qr|client|postal|parrain|agence|banque|guichet|article|cadeau|réduction|de (?:la )?(?:agence|parrainage|réservation|commande|suivi|"
          "route|travail)|d.(?:adhérent|article|agence|immatriculation)|de la (?:route|commande)|produit|ape|naf|"
          "erreur)|codice (?:qr|prodotto|ordine|articolo|filiale|iban|fornitore|tributo|pratica|utente|abbonato|univoco|sdi|"
          "di (?:prenotazione|spedizione|tracking|avviamento))|codi (?:qr|client|de (?:client|producte|reserva|comanda))|"
          "msimbo wa (?:posta|mteja|bidhaa)|"
          // German, Dutch, Nordic, Finnic
          "(?:gutschein|rabatt?|promo|aktions|fehler|strich|länder|buchungs|kortings|actie|vouchers?|kampanj|"
          "kampagne|kupong?|"
          "fel|fejl|feil|virhe|vea|streck|strek|streg|alennus|tarjous|soodus|kampaania|viiva|riba|posti|post|"
          "land|lande|"
          "värv|väri|tuote|maa|suunta|afslátta)[- "
          "]?(?:codes?|kod\\p{L}{0,4}|kood\\p{L}{0,5})|postleitzahl|plz|"
          "postnummer|postinumero|"
          // Romance
          "códigos? (?:postal|promocional|de "
          "(?:descuento|promoción|desconto|error|erro|reserva|seguimiento|rastreio|barras|"
          "cliente|producto))|codes? (?:postal|promo|d.erreur|barres|de "
          "(?:réduction|réservation|suivi|parrainage))|codice "
          "(?:sconto|promozionale|promo|postale|fiscale|errore|cliente|di "
          "(?:errore|tracciamento|prenotazione))|"
          "cod(?:ul)? (?:poștal|promoțional|de (?:reducere|eroare|bare))|codi (?:postal|promocional|de "
          "descompte)|"
          // Slavic, Baltic, Hungarian, Turkish, Indonesian, Vietnamese
          "kod\\p{L}{0,3} (?:rabatow|poczt|błęd|promoc|kreskow|za "
          "popust|greške)\\p{L}*|(?:slevov|promo|poštovní|zľavov|"
          "chybov|popust)\\p{L}* kód\\p{L}{0,3}|promo ?kod\\p{L}{0,4}|nuolaidos kod\\p{L}*|atlaides "
          "kod\\p{L}*|"
          "(?:kupon|hiba|vonal|kedvezmény|akciós)[- ]?kód\\p{L}{0,4}|(?:indirim|kampanya|posta|hata|kupon) "
          "kod\\p{L}{0,6}|"
          "chegirma kod\\p{L}*|kode (?:promo|pos|booking|voucher|error|referral)|ma (?:giam gia|khuyen "
          "mai|don hang|"
          "van don|khach hang|loi)|"
          "промо-?код\\p{L}*|штрих-?код\\p{L}*|код\\p{L}{0,2} (?:ошибк|скидк|помилк|грешк|отслеж)\\p{L}*|"
          "почтовый индекс|κωδικ\\p{L}+ (?:έκπτωσης|προσφοράς|σφάλματος)"_s
        + ends
        + u"|予約(?:の)?(?:確認)?番号|邮编|邮政编码|优惠码|优惠代码|折扣码|邀请码|错误代码|錯誤代碼|クーポンコード|キャンペーンコード|"
          u"エラーコード|"
          "郵便番号|쿠폰 ?코드|할인 ?코드|오류 ?코드|에러 ?코드|우편번호|كود (?:ال)?(?:خصم|منتج|عميل)|رمز "
          "(?:ال)?(?:خصم|خطأ|منتج|عميل|طلب|بريدي)|كد تخفيف|"
          "קוד (?:קופון|הנחה|שגיאה|מוצר|לקוח|הזמנה)|(?:प्रोमो|कूपन|डिस्काउंट|ग्राहक|शाखा|उत्पाद|ऑर्डर|रेफरल|त्रुटि|बुकिंग|छूट|पिन) कोड|पिनकोड|"
          u"(?:গ্রাহক|প্রোমো|কুপন|পণ্য|অর্ডার|শাখা|পোস্টাল) কোড|(?:வாடிக்கையாளர்|கூப்பன்|பின்) (?:குறியீடு|கோடு)|"
          u"(?:客户|客戶|会员|會員|商品|产品|產品|错误|錯誤|区域|国家|國家|机构|银行|股票|证券|員工|员工|学校|税务|統一|邮政|行业)(?:编|代)?[码碼]|"
          u"(?:お客様|商品|会員|店舗|支店|銀行|顧客|企業|招待|紹介|割引)コード|(?:상품|고객|지점|은행|기관|추천|프로모션|초대|국가|지역) ?코드|"
          u"รหัส(?:สมาชิก|นักศึกษา|พนักงาน|การจอง|จอง|สาขา|คูปอง|ส่วนลด|ติดตาม|ใบสั่ง|ประเทศ|โปรโมชั่น)|โค้ดส่วนลด|รหัสไปรษณีย์|รหัส(?:สินค้า|ลูกค้า|สั่งซื้อ|พัสดุ)"_s));
    return words;
}

const QRegularExpression& leadsToOther()
{
    static const QRegularExpression words = pattern(QString(u"(?:"_s + apart + orders + u'|' + papers + u'|' + offices + u'|'
        + parcels + u'|' + accounts + u'|' + places + u'|' + contacts + u'|' + amounts
        + u"|id|no|nr|номер|\\p{L}{3,}(?:nummer|nummern|numero|númer))(?!\\p{L})(?: (?:σας|anda|kamu|của bạn|của quý khách|شما|dvs|dumneavoastră|(?:с|б)іздің)(?!\\p{L}))?(?: (?:è|ist|is|di|de|del|von|of|für)(?= ))?"_s
        + u"|号|號|番号|번호|订单号?|訂單(?:編號)?|单号|單號|卡号|账号|帳號|账户|尾号|快递|航班|房间|电话|致电|致電|拨打|"
          u"撥打|客服|热线|熱線|专线|專線|고객센터|サポート|注文番号|お問い?合わせ番号|"
          "お電話|電話|积分|積分|ポイント|포인트|受付番号|店番|窓口|座席|分行|支行|支店|店舗|案件|매장|영업점|窗口|지점|접수번호|좌석|शाखा|सीट|মামলা|শাখা|สาขา|ที่นั่ง|บัตร|เลขบัตร|カード|卡片?|카드|कार्ड|কার্ড|அட்டை|కార్డు|เรื่อง|คำขอ|หมายเลข|เลขที่|ช่อง|คิว|ทะเบียน|会員番号|주문번호|송장번호|계좌|문의|전화|ऑर्डर|अर्डर|অর্ডার|ஆர்டர்|ఆర్డర్|ಆರ್ಡರ್|ഓർഡർ|ઓર્ડર|"
          "ਆਰਡਰ|آرڈر|"
          "คำสั่งซื้อ|ออเดอร์|โทร|ສັ່ງຊື້|បញ្ជាទិញ|အော်ဒါ|ඇණවුම|ඕඩර්|შეკვეთ\\p{L}*|ትዕዛዝ|رقم (?:ال)?طلب)"_s
        + numberSign + u"|№\\s?$|(?<!\\p{L})conf(?:irmation)?[.:]? ?#\\s?$"_s));
    return words;
}

const QRegularExpression& leadsToContact()
{
    static const QRegularExpression words = pattern(QString(apart + contacts
        + u"|dudas|consultas|questions?|fragen|domande|dúvidas|help|support|hilfe|aide|ayuda|ajuda|"
          "aiuto|info|service|sav|besoin d.aide|вопросы|поддержка"_s
        + ends + u"\\W{0,4}$|(?:客服|专线|專線|热线|熱線|电话|電話|致电|致電|고객센터|문의)\\W{0,4}$"_s));
    return words;
}

const QRegularExpression& followsOther()
{
    static const QRegularExpression words = pattern(
        u"^[ \\-]{0,2}(?!\\p{L}+(?: (?:tek kullanımlık|onay|doğrulama|sms|giriş|güvenlik|təsdiq))* (?:kod|şifre|parola))(?:numaral|nolu|no.?lu|sayılı|sonli|raqamli|nömrəli|нөмірлі|номерт|номерли)\\p{L}*|"
        "^ (?:is|ist|es|est|è|é|jest) \\d{4,8}(?!\\d)|"
        "^['’]?\\p{Latin}{0,3} (?:arayın|arayınız|arayabilirsiniz|raqamiga|nömrəsinə|nolu hattı)(?!\\p{L})|"
        "^ (?:\\p{L}+ ){1,2}(?:street|st|road|rd|avenue|ave|lane|ln|blvd|boulevard|drive|dr|way|close|hwy|highway|court|ct|place|square|sq)(?!\\p{L})|"
        "^(?:['’]\\p{L}{1,3})? (?:şube\\p{L}*|ofis\\p{L}*|mağaza\\p{L}*|fiók\\p{L}*|branch|office|store|(?:지점|매장|영업점|창구)\\p{L}{0,3})(?!\\p{L})|"
        "^ ?(?:पर (?:कॉल|फोन|फ़ोन)|に(?:お)?電話|(?:으로|로|번으로) (?:전화|문의|연락)|নম্বরে|-এ কল)|"
        "^ ?(?:[号號](?![码碼])|番(?!号)|번 (?!\\p{L}*입력))|^ "
        "?(?:(?:reward|loyalty|bonus|member|extra|free) )?(?:points?|tokens?|users?|products?|people|items?|words|left|remaining|players|customers|fans|subscribers|visitors|bonus|miles|available|"
        "tickets|seats|"
        "votes|failed|unread|characters|codes|prizes|punkte|puntos|"
        "pontos|punti|followers|coins|баллов|poin|puan|"
        "积分|積分|ポイント|포인트)(?!\\p{L})");
    return words;
}

const QRegularExpression& toOpen()
{
    static const QRegularExpression words = pattern(
        u"^ (?:for|to|für|zum|zur|pour|para|per|voor|til|till|för|do|pro|za|na|k|для|за|до|için|untuk|från|of|of your|du|de|del|della|din|"
        "pentru|ke|kepada)(?: \\p{L}+){0,3} (?:puerta|portón|porta|portone|portão|cancello|porte|portail|tür|haustür|garage|deur|drzwi|bramy|dveře|двер\\p{L}*|parcel|package|locker|box|door|gate|room|paket\\p{L}*|packstation|schließfach|colis|casier|consigne|"
        "paquete|taquilla|encomenda|armário|pacco|pakket|kluis|pakke\\p{L}*|paczk\\p{L}*|przesyłk\\p{L}*|zásilk\\p{L}*|skrink\\p{L}*|skříňk\\p{L}*|boxu?|colet\\p{L}*|"
        "посылк\\p{L}*|посилк\\p{L}*|пратк\\p{L}*|ячейк\\p{L}*|комірк\\p{L}*|постамат\\p{L}*|отправлени\\p{L}*)\\s?:? ?$");
    return words;
}

const QRegularExpression& toCollect()
{
    static const QRegularExpression words = pattern(
        u"^ (?:(?:for|to|für|zum|zur|pour|para|per|voor|til|till|för|do|pro|za|для|за|до|untuk|de|del|pentru) )?(?:the |die |das |le |la |el )?"
        "(?:collect(?:ion|ing)?|pick(?:ing)?[- ]?up|abholung|retrait|retirer|ritiro|ritirare|retiro|retirar|recoger|recogida|levantamento|"
        "odbi[oó]r\\p{L}*|výdej\\p{L}*|vyzvednut\\p{L}*|отримання|получени\\p{L}*|получаване|выдач\\p{L}*|видач\\p{L}*|преузимање|preuzimanje|"
        "prevzem|átvétel\\p{L}*|ridicare\\p{L}*|παραλαβής?|استلام|تسليم|تحويل|دریافت|تحویل|איסוף|קבלת|ambil|pengambilan)"
        "(?: [\\p{L}\\p{M}]+){0,2}\\s?:? ?$");
    return words;
}

const QRegularExpression& bookings()
{
    static const QRegularExpression words = pattern(
        u"(?<!\\p{L})(?:booked|bookings?|reserv\\p{L}*|réserv\\p{L}*|hotel\\p{L}*|hôtel|flights?|itinerary|table for|"
        "your (?:stay|trip|visit)|rental|appointment|check[- ]?in|prenotazion\\p{L}*|(?:ge)?buch(?:t|ung)\\p{L}*|gebucht|"
        "flug|termin|geboekt|boeking|rezerw\\p{L}*|rezerv\\p{L}*|foglal\\p{L}*|varau\\p{L}*|bokning\\p{L}*|"
        "vuelo|hospedaje|voo|vol|volo|брон\\p{L}*|рейс\\p{L}*|резерв\\p{L}*)(?!\\p{L})|預訂|预订|予約|예약|حجز|จอง");
    return words;
}

const QRegularExpression& leadsToConfirmation()
{
    static const QRegularExpression words = pattern(QString(apart
        + u"conf(?:irm\\p{L}*)?|aut(?:h|orizaci[oó]n|orização|horization|horisation|orisation|orizzazione|oryzacj[ai]|orizare)|(?:авторизац)\\p{L}*|approval|(?:konfirm|conferm|bestätig|bevestig|potwierdz|potvr|подтвержд|підтвердж|потвърд|onay|vahvist|"
          "bekräft|bekreft|bekræft|megerősít)\\p{L}*)"_s
        + numberSign));
    return words;
}

const QRegularExpression& denied()
{
    static const QRegularExpression words = pattern(
        u"^[\"'”»]? (?:(?:is|was) (?:not|no longer|now invalid|an? (?:invalid|incorrect|wrong|old|expired)|invalid|incorrect|wrong)|isn.t|wasn.t|"
        "ist (?:kein|nicht|ungültig|falsch|abgelaufen)|(?:no|non) (?:es|è) (?:un |valid|correct)\\p{L}*|es (?:incorrecto|inválido)|"
        "não é|n.est (?:pas|plus)|is (?:geen|niet|ongeldig)|nie jest|není|nu este (?:valid|corect)|nije (?:ispravan|valjan|važeći|tačan)|"
        "är (?:inte|felaktig|ogiltig)|er (?:ikke|ugyldig|forkert|feil)|ei ole|on virheellinen|не (?:подходит|подошёл|подошел|действ|явля|прийнят|дійсн)\\p{L}*|"
        "неверный|недействител\\p{L}*|невірний|недійсний|geçersiz\\p{L}*|hatalı\\p{L}*|không (?:đúng|hợp lệ)|salah|tidak (?:valid|berlaku)|غير صحيح|نامعتبر|"
        "गलत)(?!\\p{L})|^ ?(?:无效|無效|错误|錯誤|は無効|は正しく)");
    return words;
}

const QRegularExpression& advertising()
{
    static const QRegularExpression words = pattern(
        u"\\d ?%|(?<!\\p{L})(?:% "
        u"off|off|sale|save|deals?|discount|voucher|coupon|cup[oó][nm]\\p{L}{0,2}|kupon\\p{L}{0,3}|kupong\\p{L}{0,2}|promo\\p{L}*|gutschein\\p{L}*|"
        "rabatt?\\p{L}*|sparen|checkout|shop now|offer|free "
        "(?:delivery|shipping|gift)|gratis|kostenlose\\p{L}*|bonus|descuento|ahorr\\p{L}*|oferta|réduction|"
        "remise|soldes|"
        "sconto|offerta|desconto|скидк\\p{L}*|распродаж\\p{L}*|zniżk\\p{L}*|slev\\p{L}*|kedvezmény\\p{L}*|"
        "indirim\\p{L}*|diskon|giảm giá|khuyến mãi)(?!\\p{L})|优惠|折扣|割引|할인|خصم|הנחה|छूट|ส่วนลด");
    return words;
}

const QRegularExpression& settled()
{
    static const QRegularExpression words = pattern(
        u"(?<!\\p{L})(?:(?:has|have|was|were|is) (?:been |now "
        u")?(?:successful\\p{L}*|expired|changed|updated|reset|locked|blocked|"
        "verified|activated|disabled|used|invalid|incorrect|wrong|no longer valid|not supported|sent "
        "(?:by|to))|"
        "primljen\\p{L}*|přijat[aáoy]?|prijat[aáoé]?|alındı|получено|отримано|ελήφθη|mottagen|mottatt|modtaget|vastaanotettu|התקבלה?|تم استلام|diterima|đã nhận|已收到|"
        "confirmed|approved|accepted|charged|debited|credited|withdrawn|se (?:realizó|hizo|registró|efectuó)|abgebucht|belastet|cargo de|прошла|выполнен[аоы]?|завершен[аоы]?|завершён|принята?|прийнято|приет|completed|processed|confirmad[oa]|ap[ro]+[bv]ad[oa]|aceptad[oa]|aceit[oae]|realizad[oa]|recibid[oa]|recebid[oa]|"
        "exitos[oa]|validée|acceptée|confirmée|est (?:validé|accepté|confirmé)|a été (?:validé|accepté|confirmé)\\p{L}?|reçue|confermat[oa]|ricevut[oa]|eseguit[oa]|ausgeführt|eingegangen|bevestigd|ontvangen|"
        "potwierdzon\\p{L}*|wykonan\\p{L}*|przyjęt\\p{L}*|potvrzen[aoy]?|potvrden[aáoé]?|överförd|bekräftad|bekreftet|bekræftet|vahvistettu|"
        "επιβεβαιώθηκε|ολοκληρώθηκε|подтвержден[аоы]?|підтверджен[аоі]?|потвърден[аои]?|onaylandı|təsdiqləndi|tasdiqlandi|"
        "אושרה?|נשלחה?|נחסמה?|הופעלה?|تم (?:تفعيل|ايقاف|حظر|ارسال|الغاء)|ارسال شد|مسدود شد|تم تاكيد|تم تأكيد|تاييد شد|подошёл|подошел|"
        "successfully|failed|wurde (?:geändert|gesperrt|bestätigt)|abgelaufen|schon verwendet|bereits "
        "verwendet|a expiré|ha (?:caducado|expirado)|expirou|è scadut[oa]|verlopen|gått ut|"
        "udløbet|utløpt|vanhentunut|wygasł\\p{L}*|vypršel\\p{L}*|lejárt|a expirat|истек\\p{L}*|истёк\\p{L}*|устарел\\p{L}*|минув|закінчи\\p{L}+|изтекл?\\p{L}*|istekao|istekla|isteklo|potekl?\\p{L}*|expirát|zmenen\\p{L}*|změněn\\p{L}*|"
        "zmienion\\p{L}*|promijenjen\\p{L}*|promenjen\\p{L}*|spremenjen\\p{L}*|megváltoz\\p{L}*|schimbat\\p{L}?|ändrats|har ändrats|blitt endret|er ændret|"
        "on vaihdettu|on muutettu|aegunud|muudetud|beigusies|mainīt\\p{L}*|pakeist\\p{L}*|baigėsi|έληξε|άλλαξε|αλλάχθηκε|değişti\\p{L}*|bloke|dəyişdirildi|"
        "o.zgartirildi|өзгертілді|منقضي|diubah|diganti|ditukar|gewijzigd|geblokkeerd|geändert|eingelöst|ingewisseld|zrealizowan\\p{L}*|nieprawidłow\\p{L}*|"
        "(?:arriv|lleg|cheg|ser|kom|follow)\\p{L}* (?:por|per|par|via|by|im|met de) (?:correo|posta|correio|courrier|post|mail|separate)\\p{L}*|llegará|arriverà|chegará|"
        "(?:sera|será|sarà) (?:envoyé|enviad|inviat|spedit)\\p{L}*|wordt (?:verstuurd|verzonden)|følger|folgt|lähetetään|skickas|sendes|doldu|đã hết "
        "hạn|kedaluwarsa|"
        "tamat tempoh|פג תוקפ?ו?|انتهت صلاحية\\p{L}*|a été (?:modifié|changé|bloqué)|ha sido "
        "(?:cambiad|bloquead|modificad|actualizad)[oa]|foi (?:alterad|bloquead)[oa]|è stat[oa] "
        "(?:modificat|bloccat|cambiat)[oa]|"
        "fue (?:cambiad|bloquead|modificad|actualizad)[oa]|wurden? (?:zurückgesetzt|geändert)|wird (?:per "
        "post|ihnen) \\p{L}+|"
        "(?:will|are|is) be(?:ing)? (?:sent|mailed|posted)|(?:was|were) (?:entered|requested)|you entered|"
        "изменен[аоы]?|заблокирован[аоы]?|отправлен[аоы]?|değiştirildi|zablokovaný|שונתה|שונה|تغییر کرد|"
        "تغییر یافت|تم "
        "تغيير)(?!\\p{L})|过期|過期|失効|期限切れ|หมดอายุ(?! ?(?:ใน|ภายใน|\\d))|समाप्त हो (?:गय|चुक)|만료|已修改|被修改|已變更|已变更|変更されました|변경되었|बदल "
        "दिय|修改成功|设置成功|設定成功|激活成功|已激活|已冻结|已凍結|已锁定|已鎖定|已发送|已發送|送信しました|(?:변경|정지|발송|등록|해지|차단|잠금)(?:되|했|하였)|"
        "बदला गया|भेजा गया|ब्लॉक हो|ถูก(?:ต้อง|เปลี่ยน|ระงับ|ล็อก|อายัด)|đã (?:được )?(?:kích hoạt|khóa|đổi|gửi|thay đổi)|ส่ง[\\x{e00}-\\x{e7f}]{0,30}แล้ว|được thay đổi|đã (?:được )?(?:dùng|sử dụng)|已使用|使用済み|사용되었");
    return words;
}

} // namespace provynx::smsvocabulary
// clang-format on
