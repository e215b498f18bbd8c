// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offertables.h"

namespace provynx::sandbox::tables {

const char* countries()
{
    return R"(
gb|United Kingdom|123|95
de|Germany|123|110
fr|France|123|105
es|Spain|123|90
it|Italy|123|90
nl|Netherlands|123|115
be|Belgium|13|110
at|Austria|13|115
ch|Switzerland|3|150
ie|Ireland|123|105
pt|Portugal|123|80
pl|Poland|123|60
cz|Czechia|23|70
sk|Slovakia|3|70
hu|Hungary|13|65
ro|Romania|123|45
bg|Bulgaria|13|45
gr|Greece|13|80
hr|Croatia|23|75
si|Slovenia|3|85
rs|Serbia|23|55
ua|Ukraine|123|40
md|Moldova|3|45
ee|Estonia|123|60
lv|Latvia|123|55
lt|Lithuania|123|55
fi|Finland|123|110
se|Sweden|123|110
no|Norway|13|130
dk|Denmark|13|120
is|Iceland|3|140
ca|Canada|123|100
mx|Mexico|123|65
br|Brazil|123|60
ar|Argentina|123|60
cl|Chile|13|65
co|Colombia|123|50
pe|Peru|13|55
ec|Ecuador|3|60
uy|Uruguay|3|75
au|Australia|123|130
nz|New Zealand|13|130
jp|Japan|123|150
kr|South Korea|13|145
tw|Taiwan|3|110
hk|Hong Kong|123|90
sg|Singapore|13|115
my|Malaysia|123|50
th|Thailand|123|55
vn|Vietnam|123|40
ph|Philippines|123|40
id|Indonesia|123|35
in|India|123|35
bd|Bangladesh|3|35
pk|Pakistan|3|40
ae|United Arab Emirates|3|140
sa|Saudi Arabia|3|130
il|Israel|13|120
tr|Türkiye|123|60
eg|Egypt|3|50
ma|Morocco|23|50
ng|Nigeria|23|40
ke|Kenya|123|40
za|South Africa|123|55
gh|Ghana|3|45
ba|Bosnia and Herzegovina|3|65
mk|North Macedonia|3|65
)";
}

const char* operators()
{
    return R"(
us1|AT&T,T-Mobile,Verizon
us2|AT&T,Verizon,US Cellular
us3|T-Mobile,Verizon,Mint,Google Fi
gb|EE,O2,Three,Vodafone
de|Telekom,Vodafone,O2
fr|Orange,SFR,Bouygues,Free
es|Movistar,Orange,Vodafone
it|TIM,Vodafone,WindTre
nl|KPN,Odido,Vodafone
pl|Play,Plus,Orange,T-Mobile
se|Telia,Tele2,Telenor
ca|Rogers,Bell,Telus
br|Vivo,Claro,TIM
in|Jio,Airtel,Vi
id|Telkomsel,Indosat,XL
ua|Kyivstar,Vodafone,lifecell
jp|Docomo,SoftBank,au
au|Telstra,Optus,Vodafone
)";
}

} // namespace provynx::sandbox::tables
