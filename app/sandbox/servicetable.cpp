// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offertables.h"

namespace provynx::sandbox::tables {

// The names are there to fill lists, searches and layouts: short, long, accented, right to left, with marks
// that would be markup elsewhere. None of the companies has anything to do with this program.
const char* services()
{
    return R"(
whatsapp|WhatsApp|85*
whatsapp-business|WhatsApp Business|110*
whatnot|Whatnot|40*
wharf-pay|Wharf Pay|55*
google|Google|60*
telegram|Telegram|75*
acme-pay|Acme Pay|95*
facebook|Facebook|45*
instagram|Instagram|50*
discord|Discord|35*
amazon|Amazon|55*
apple|Apple|90*
microsoft|Microsoft|40*
netflix|Netflix|30*
uber|Uber|65*
paypal|PayPal|140*
tiktok|TikTok|45*
x-twitter|X (Twitter)|25*
linkedin|LinkedIn|50*
signal|Signal|80*
viber|Viber|35
wechat|WeChat|160
line|LINE|120
kakaotalk|KakaoTalk|150
snapchat|Snapchat|35
reddit|Reddit|20
twitch|Twitch|25
steam|Steam|30
spotify|Spotify|20
airbnb|Airbnb|45
booking-com|Booking.com|40
lyft|Lyft|70
doordash|DoorDash|60
instacart|Instacart|55
grubhub|Grubhub|50
ebay|eBay|45
etsy|Etsy|40
aliexpress|AliExpress|25
alibaba|Alibaba|30
shopee|Shopee|20
lazada|Lazada|20
temu|Temu|25
shein|SHEIN|25
walmart|Walmart|40
target|Target|40
costco|Costco|45
best-buy|Best Buy|40
ikea|IKEA|30
zalando|Zalando|35
vinted|Vinted|40
olx|OLX|25
craigslist|Craigslist|90
tinder|Tinder|95
bumble|Bumble|85
hinge|Hinge|90
badoo|Badoo|45
okcupid|OkCupid|60
grindr|Grindr|55
match|Match|60
coinbase|Coinbase|130
binance|Binance|110
kraken|Kraken|120
revolut|Revolut|150
wise|Wise|140
monzo|Monzo|160
n26|N26|155
klarna|Klarna|80
cash-app|Cash App|170
venmo|Venmo|180
zelle|Zelle|190
skrill|Skrill|75
neteller|Neteller|70
payoneer|Payoneer|95
stripe|Stripe|85
square|Square|80
openai|OpenAI|60
anthropic|Anthropic|65
github|GitHub|30
gitlab|GitLab|25
bitbucket|Bitbucket|20
slack|Slack|20
zoom|Zoom|20
notion|Notion|15
dropbox|Dropbox|20
yahoo|Yahoo|25
aol|AOL|20
proton|Proton|30
tutanota|Tutanota|25
gmx|GMX|35
web-de|WEB.DE|40
mail-com|Mail.com|20
fastmail|Fastmail|25
nike|Nike|40
adidas|Adidas|35
puma|Puma|25
zara|Zara|25
h-m|H&M|25
uniqlo|Uniqlo|25
sephora|Sephora|30
starbucks|Starbucks|20
mcdonalds|McDonald's|20
burger-king|Burger King|20
kfc|KFC|20
dominos|Domino's|20
pizza-hut|Pizza Hut|20
subway|Subway|15
deliveroo|Deliveroo|45
just-eat|Just Eat|35
glovo|Glovo|30
wolt|Wolt|30
foodora|foodora|30
bolt|Bolt|35
free-now|FREE NOW|30
blablacar|BlaBlaCar|40
lime|Lime|25
tier|Tier|20
ryanair|Ryanair|35
easyjet|easyJet|35
lufthansa|Lufthansa|40
air-france|Air France|40
emirates|Emirates|45
expedia|Expedia|35
hotels-com|Hotels.com|30
tripadvisor|Tripadvisor|20
hilton|Hilton|30
marriott|Marriott|35
blizzard|Blizzard|30
epic-games|Epic Games|25
electronic-arts|Electronic Arts|25
ubisoft|Ubisoft|25
riot-games|Riot Games|30
roblox|Roblox|20
nintendo|Nintendo|30
playstation|PlayStation|35
xbox|Xbox|35
disney|Disney+|30
hulu|Hulu|35
hbo-max|HBO Max|35
paramount|Paramount+|30
deezer|Deezer|20
soundcloud|SoundCloud|15
tidal|Tidal|20
duolingo|Duolingo|10
coursera|Coursera|15
udemy|Udemy|10
khan-academy|Khan Academy|5
wikipedia|Wikipedia|5
wordpress|WordPress|10
wix|Wix|15
squarespace|Squarespace|20
godaddy|GoDaddy|30
namecheap|Namecheap|25
cloudflare|Cloudflare|25
digitalocean|DigitalOcean|35
hetzner|Hetzner|45
ovhcloud|OVHcloud|40
linode|Linode|35
vultr|Vultr|35
heroku|Heroku|30
vercel|Vercel|20
netlify|Netlify|20
adobe|Adobe|35
autodesk|Autodesk|30
canva|Canva|15
figma|Figma|20
miro|Miro|15
trello|Trello|10
asana|Asana|15
jira|Jira|20
zendesk|Zendesk|25
hubspot|HubSpot|25
mailchimp|Mailchimp|30
twilio|Twilio|75
okta|Okta|40
salesforce|Salesforce|50
sap|SAP|55
oracle-cloud|Oracle Cloud|60
ibm-cloud|IBM Cloud|55
yelp|Yelp|15
nextdoor|Nextdoor|45
meetup|Meetup|20
eventbrite|Eventbrite|20
ticketmaster|Ticketmaster|60
stubhub|StubHub|50
seatgeek|SeatGeek|40
quora|Quora|10
pinterest|Pinterest|15
tumblr|Tumblr|10
flickr|Flickr|10
imgur|Imgur|5
mastodon|Mastodon|10
bluesky|Bluesky|15
threads|Threads|45
clubhouse|Clubhouse|25
fiverr|Fiverr|55
upwork|Upwork|60
freelancer|Freelancer|35
indeed|Indeed|25
glassdoor|Glassdoor|20
monster|Monster|20
rover|Rover|30
turo|Turo|75
getaround|Getaround|60
zipcar|Zipcar|45
poshmark|Poshmark|40
mercari|Mercari|45
depop|Depop|40
grailed|Grailed|30
stockx|StockX|50
goat|GOAT|45
robinhood|Robinhood|200
etoro|eToro|120
webull|Webull|110
sofi|SoFi|180
chime|Chime|220
varo|Varo|190
current|Current|150
dave|Dave|120
affirm|Affirm|95
afterpay|Afterpay|85
bank-of-exampleton|Bank of Exampleton|300
first-sandbox-bank|First Sandbox Bank|275
acme-mail|Acme Mail|10
acme-rides|Acme Rides|25
acme-social|Acme Social|15
acme-telecom|Acme Telecom|40
northwind-traders|Northwind Traders|30
contoso|Contoso|20
fabrikam|Fabrikam|20
tailspin-toys|Tailspin Toys|15
wide-world-importers|Wide World Importers|25
blue-yonder-air|Blue Yonder Air|45
globex|Globex|30
initech|Initech|20
umbrella-groceries|Umbrella Groceries|35
hooli|Hooli|40
pied-piper|Pied Piper|30
stark-parcels|Stark Parcels|25
wayne-logistics|Wayne Logistics|45
wonka-sweets|Wonka Sweets|10
duff-delivery|Duff Delivery|20
cyberdyne-chat|Cyberdyne Chat|15
tyrell-video|Tyrell Video|20
soylent-shop|Soylent Shop|25
vandelay-imports|Vandelay Imports|30
dunder-paper|Dunder Paper|15
sterling-stays|Sterling Stays|40
pendant-publishing|Pendant Publishing|10
kruger-insurance|Kruger Insurance|65
cafe-monks|Monk's Café|15
elan-sante|Élan Santé|45
credit-numerique|Crédit Numérique de l'Île|135
senor-taxi|Señor Taxi|30
pao-de-acucar|Pão de Açúcar Online|25
lodz-parking|Łódź Parking|15
skoda-servis|Škoda Servis|25
zito-market|Žito Market|15
cicek-sepeti|Çiçek Sepeti|20
istanbul-kart|İstanbul Kart|25
orsted-lading|Ørsted Lading|35
abo-bibliotek|Åbo Bibliotek|10
thingvellir-ferdir|Þingvellir Ferðir|40
tiem-banh-mi|Tiệm Bánh Mì|15
muehlenbaecker|Mühlenbäcker Österreich|20
donaudampfschifffahrt|Donaudampfschifffahrtsgesellschaft|60
kfz-haftpflicht-sued|Kraftfahrzeughaftpflichtversicherung Süd|90
grundstuecksverkehr|Grundstücksverkehrsgenehmigungszuständigkeit|70
rechtsschutz-nrw|Rechtsschutzversicherungsgesellschaften Online-Kundenportal Nordrhein-Westfalen|85
bafoeg-portal|Bundesausbildungsförderungsportal|30
karim-delivery|كريم توصيل|35
souq-almadina|سوق المدينة|30
bank-almithal|بنك المثال|150
mishlochim|משלוחים עכשיו|30
profil-bdika|פרופיל בדיקה|20
meiwei|美味外卖|25
shili-pay|示例支付|80
weixiao|微笑出行|40
tokyo-pay|東京ペイ|85
sakura-bin|さくら便|30
test-ginko|テスト銀行|140
seoul-delivery|서울배달|35
hangang-market|한강마켓|30
pochta-primer|Почта Пример|25
taxi-romashka|Такси Ромашка|30
kyiv-market|Київ Маркет|25
elliniki-agora|Ελληνική Αγορά|30
athina-taxi|Αθήνα Ταξί|35
thai-restaurant|ร้านอาหารไทย|20
dilli-bazaar|दिल्ली बाज़ार|15
varanasi-yatra|वाराणसी यात्रा|20
bangla-bazar|বাংলা বাজার|15
tamil-anjal|தமிழ் அஞ்சல்|15
tbilisi-taxi|თბილისი ტაქსი|25
yerevan-kart|Երևան Քարտ|25
seven-eleven|7-Eleven|20
one-and-one|1&1|30
99-rides|99 Rides|30
23-genes|23 Genes|80
any-other|Any other|20
123-parking|123 Parking|15
a1-couriers|A1 Couriers|20
z-fuel|Z Fuel|25
bb-pets|B & B Pets <Club>|15
quote-me|Quote "Me"|15
backslash-games|Back\slash Games|20
beach-umbrella-rentals|Beach Umbrella Rentals|10
city-library|City Library|5
museum-pass|Museum Pass|10
park-ride|Park & Ride|15
night-train|Night Train|40
harbour-ferry|Harbour Ferry|20
hill-climbers|Hill Climbers|10
river-rowing|River Rowing|10
sunrise-yoga|Sunrise Yoga|15
garden-centre|Garden Centre|15
book-barn|Book Barn|10
record-room|Record Room|10
vinyl-vault|Vinyl Vault|10
paper-plane|Paper Plane|20
quiet-coworking|Quiet Coworking|30
loft-living|Loft Living|45
corner-clinic|Corner Clinic|60
dental-desk|Dental Desk|55
pet-passport|Pet Passport|25
parcel-point|Parcel Point|20
locker-lane|Locker Lane|15
solar-share|Solar Share|35
green-grid|Green Grid|30
strassenbahn|Städtische Straßenbahngesellschaft|20
water-works|Water Works|20
home-hearth|Home Hearth|25
tool-library|Tool Library|10
bike-barn|Bike Barn|20
)";
}

} // namespace provynx::sandbox::tables
