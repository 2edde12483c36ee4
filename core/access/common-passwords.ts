/**
 * Passwords that are guessed first, in lower case, sorted: 1557 of 10 and more characters,
 * and the 6000 most common of 5 to 9. They are people's own choices, as they were
 * found in breaches, with all that this means for the words in them.
 *
 * Made by .ci/make-common-passwords.mjs from @zxcvbn-ts/language-common 4.1.3, MIT,
 * (c) 2012-2016 Dan Wheeler and Dropbox, Inc., (c) 2021 @zxcvbn-ts.
 */
export const commonPasswords = `
0.0.0.000 0.0.000 000000 0000000000d 0000000000o 000001 000007 000111 000777fffa 007007 01011
01011900 01011910 01011960 01011970 01011975 01011977 01011978 01011979 01011980 01011981
01011982 01011983 01011984 01011985 01011986 01011987 01011988 01011989 01011990 01011991
01011992 01011993 01011995 01011999 01012000 01012001 01012010 01012011 010180 010203 01020304
0102030405 010203040506 01031988 01041985 01061990 01071986 01081989 01091987 01091989 01121986
01121988 01234567890 012345678910 0123654789 0123698745 014702580369 0147258369 0147852369
0147896325 0192837465 01telemike01 02011980 02011981 02011984 02011985 02011986 02011987 02011988
02011989 02021973 02021976 02021979 02021981 02021982 02021983 02021984 02021985 02021986
02021987 02021988 02021989 02021990 02031979 02031980 02031981 02031982 02031984 02031985
02031986 02031987 02031989 02041979 02041981 02041982 02041983 02041984 02041985 02041986
02041987 02041988 02041989 02051982 02051983 02051984 02051986 02051987 02051988 02051989
02061980 02061982 02061983 02061984 02061985 02061986 02061987 02061988 02061989 02071980
02071981 02071982 02071983 02071984 02071986 02071987 02071988 02071989 02081977 02081980
02081982 02081983 02081984 02081985 02081986 02081987 02081988 02081989 02091980 02091981
02091983 02091984 02091985 02091986 02091987 02091989 02101981 02101983 02101984 02101985
02101986 02101987 02101988 02101989 03041986 03041991 03082006 04041991 05051985 05051987
050605rostik 06061986 07071987 08031986 08121986 09051945 0987654321a 0cdh0v99ue 0o9i8u7y6t
100000 1000000 10011986 10011990 10031988 10051987 10071987 10101 10101986 10203 102030 10203040
1020304050 102030405060 102938 1029384756 1029384756q 10293847qp 10987654321 11051987 11061985
11081989 111000 111111 11111111 1111111111zz 111111a 111111q 1111122222 11111aaaaa 11112222
1112131415 111222 111222333 111222333000 111222333444555 111222333a 111333 111qqq 112211 11221122
1122112211 11223 112233 11223344 1122334455 112233445566 112358 11235813 1123581321 1133557799
12011987 12021988 12051988 120676 12121 12121985 12121990 1212312121 121314 12131415 1213141516
122333 1223334444 122333444455555 123000 12301230 123098 12312 123123 12312312 123123123a
123123123q 123123a 123123q 123123qweqwe 1232323q 12332 123321 123321123 123321123321 123321456654
123321a 123321q 123321qweewq 1234321 12344321 12345 1234509876 123451 123454321 123455 1234554321
1234554321a 1234554321q 123456 1234560 123456123 1234562000 12345654321 123456654321 1234567
12345672000 12345677654321 12345678 123456782000 1234567887654321 123456789 123456789* 123456789.
1234567890 12345678900 123456789000 12345678900987654321 12345678901 123456789012
1234567890987654321 1234567890a 1234567890d 1234567890l 1234567890m 1234567890o 1234567890p
1234567890q 1234567890qaz 1234567890qw 1234567890qwe 1234567890qwerty 1234567890s 1234567890w
1234567890z 1234567890zzz 1234567891 12345678910 123456789101 12345678912 123456789123
1234567892000 12345678987654321 1234567899 123456789987654321 123456789a 123456789aa 123456789aaa
123456789abc 123456789as 123456789asd 123456789b 123456789c 123456789d 123456789e 123456789f
123456789g 123456789i 123456789j 123456789k 123456789l 123456789m 123456789n 123456789o
123456789p 123456789q 123456789qaz 123456789qq 123456789qqq 123456789qw 123456789qwe
123456789qwer 123456789qwerty 123456789r 123456789s 123456789t 123456789v 123456789w 123456789x
123456789y 123456789z 123456789zx 123456789zxc 123456789zz 12345678a 12345678q 12345678qwe
12345679 1234567a 1234567q 1234567qwertyu 123456a 123456aa 123456k 123456l 123456m 123456q
123456qw 123456qwe 123456qwer 123456qwert 123456qwerty 123456r 123456s 123456z 123456zxcvbn
123457 12345a 12345abcde 12345asdfg 12345q 12345qazwsx 12345qwe 12345qwert 12345qwert7
12345qwerty 12345t 12345trewq 12345z 12345zxcvb 123465 1234abcd 1234asdf 1234qw 1234qwe 1234qwer
1234qwerasdf 1234qwerasdfzxcv 1234qwerty 12365 123654 12365478 123654789 1236547890 123654789a
1236987 12369874 123698745 123789 123789456 123987 123aaa 123abc 123asd 123ewq 123ewqasdcxz
123hfjdk147 123qaz 123qq123 123qw 123qwe 123qwe123 123qwe123qwe 123qwe456rty 123qweasd
123qweasdzx 123qweasdzxc 123qwer 123qwerty 123qwerty123 123zxc 124578 128500 12andriy14 12qw12
12qw12qw 12qw34er 12qw34er56ty 12qwas 12qwaszx 13031987 13041987 13041988 13061986 131313 132435
13243546 1324354657 132forever 134679 134679852 1346798520 135246 135790 1357908642 135791
135792468 1357924680 1357997531 1366613 14021985 14061991 14111986 141627 142536 147258 14725836
147258369 1472583690 147258369a 147369 147741 147852 147852369 1478963 14789632 147896325 147963
15051981 150781 153624 15426378 159357 159632 15975 159753 159753159753 1597532486 159753456852
159951 162534 17051988 17171717aa 172839 18011987 18436572 19061987 19101987 192837 192837465
1928374655 192837465q 193570356033 19411945 1958proman 1986irachka 1994200414 19952009sa
19960610ilja 19mtpgam19 1a2a3a4a5a 1a2a3a4a5a6a 1a2b3c 1a2b3c4d 1a2b3c4d5e 1a2s3d4f 1a2s3d4f5g
1a2s3d4f5g6h 1pass1page 1passwor 1pussy 1q2q3q4q5q 1q2w3e 1q2w3e4r 1q2w3e4r5 1q2w3e4r5t
1q2w3e4r5t6y 1q3e5t7u9o 1qa2ws 1qa2ws3ed 1qa2ws3ed4rf 1qa2ws3ed4rf5tg 1qaz2ws 1qaz2wsx
1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazwsxedc 1qazxsw2 1qazxsw23edc 1qazxsw23edcvfr4 1qwerty
1qwertyuiop 1x2zkg8w 1z2x3c 1z2x3c4v 1z2x3c4v5b 200000 20061988 20111986 20162016up 21011989
21031987 21031988 21122112 2128506 2143658709 22011988 22021989 22041987 222333 223344 225588
23041987 23176djivanfros 235689 23wkoa0fp78dk 24011985 24061986 2468013579 246810 25081988
25800852 25802580 258456 258852 26061987 2606642yra 26429vadim 28021992 28041987 2dumb2live
3000gt 30051985 31217221027711 314159 31415926 3141592654 315475 321123 321456 321654 321654987
3216732167 32615948worms 332211 333666 333777 336699 362436 369258 369852 369963 38gjgeuftd
3f3fpht7op 3rjs1la7qe 3syqo15hil 413276191q 41d8cd98f00b 420000 420247 420842084208555 426hemi
4294967296 42qwerty42 445566 456123 456321 456654 456852 45m2do5bs 4815162342 4815162342a
4815162342lf 4815162342lost 4815162342q 4904s677075 4runner 50cent 50spanks 51051051051 51505150
541233432442 5432112345 5544332211 5551212 555666 555777 5858855abc 59382113kevinp 5hsu75kpot
5t4r3e2w1q 6215mila6215 635241 654123 655321 666666 666777 666999 671fsa75yt 6751520 69696 696969
70780070780 73501505 7410258963 74108520 741852 741852963 7418529630 742617000027 753159 753951
7753191 7777755102q 7777777 777888 7779311 778899 784512 787898 789123 78945 789456 78945612
789456123 7894561230 789456123a 789456123q 7895123 789654 789987 794613 7elephants 7jokx7b9du
7ugd5hip2j 80070633pc 80361665abc 80637852730 8096468644q 80972694711 80988218126 81fukkc 852456
8675309 87654321vv 87e5nclizry 88002000600 89015173454 89032073168 89057003343 89063032220m
89132664230 89172735872 89181502334 89211375759 89231243658s 89600506779 89614774181
89876065093rax 89semtsriuty 8j4ye3uz 8phrowz622 8phrowz624 90210 906090 9085084232 9085603566
911911 9293709b13 9379992 951753 9562876 963852 963852741 9638527410 9731553197 987123 987321
987456 987456321 9874563210 987654321a 987654321g 987654321z 989244342a 998877 9988776655
999111999q 99strenght 9z5ve9rrcz a11111 a12345 a123456 a1234567 a12345678 a123456789 a1234567890
a1a2a3 a1a2a3a4a5 a1b2c3 a1b2c3d4 a1b2c3d4e5 a1s2d3 a1s2d3f4 a1s2d3f4g5 a1s2d3f4g5h6 a3eilm2s2y
a789456123 a987654321 aa123456 aa123456789 aaa111 aaaaa1 aaliyah aardvark aaron aaron1 abbott
abc12 abc123 abc1234 abc12345 abc123456789 abcd123 abcd1234 abcd123456 abcde12345 abercrombie
aberdeen abgrtyu abigail abnormal abracadabra abraham abrakadabra absolut absolute absolutely
abstr access access14 accord account accountbloc accounting achilles achtung action activation
active ad12345678 adam12 adams adgjmptw adidas admin admin18533362 administrator admiral adonis
adrenaline adrian adriana adrienne adult adults aezakmi aezakmi123 afghanistan africa afrika2002
again agent007 aggies aikido airborne airbus airforce airplane airport airwolf ajcuivd289
ajnjuhfabz akira aksjdlasdakj89879 alabama alabama123 aladin alaska albany albatros albert
alberto albina albion alejandr alejandro alejandro1 aleksander aleksandr aleksandra aleksey
alenka alessandra alessandro alex123 alexalex alexande alexander alexander1 alexandr alexandra
alexandra1 alexandria alexey alexia alexis alexsander alfred alfredo alibaba alice alicia alien
aliens alina alinaalina alisaalisa alisha alison alissa alkanaft123 allahuakbar allan allen
alliance allison allmine allsop allstar almond aloha alone alpha alpha1 alpha135792468 alphabet
alphabravo alphaomega alpine alternativa alternative altima alucard always alyssa am4h39d8nh
amadeus amadeusptfcor amand amanda amanda1 amateur amateurs amazing amazon ambassador amber
amber1 amelia americ america america1 american amerika amigo amorcit amsterda amsterdam
amsterdam1 an83546921an13 anaconda anakin analsex anarchy anastasi anastasia anastasija
anastasiya anderlecht anders andersen anderson andre andrea andrea1 andreas andrei andres andrew
andrew1 andrewjackie andrey andrey1992 andromed andromeda andyod22 anfield angel angel1 angel123
angela angelangel angelica angelika angelina angelo angelochek angelofwar angels angelus angie
angus anhyeuem animal animal2000 animals anime anita annabell annette annie annie1 annika answer
antananarivu antelope anthon anthony anthony1 anthrax antichrist antoine anton antoni antonia
antonio anubis anything anytimetoday apache apocalypse apokalipsis apollo apollo13 apple apple1
apple123 applejuice applepie apples applesauce april aptiva aquarius aragorn aramis arcadia
archer archie area51 argentina ariana arianna arizona arjay arkansas arlene armada armageddon
armagedon armand armani armstron arnold arrow arrows arsenal arsenal1 arsenal123 artem artemartem
artemis artemka arthur artist artur arturo asd123 asd123asd123 asdasd asddsa asdf12 asdf123
asdf1234 asdfasdf asdfg asdfg12345 asdfgh asdfgh01 asdfgh123456 asdfghj asdfghjk asdfghjkl
asdfghjkl1 asdfghjkl123 asdfjkl asdfzxcv asdqwe123 asdzxc ashlee ashleigh ashley ashley1 ashton
asian asimov aspire aspirine assass assassin assfuck asshole asshole1 asshole123 assholes assman
assword astalavista asterix astonmartin astonvilla astra astra334566 astral astrid astro astros
athena athens athlon atlanta atlantic atlantis atomic attack attila attitude aubrey auburn
auckland2010 audia4 audrey august augusta augustus aurora aussie austin austin1 australi
australia australia1 autumn avalanch avalon avatar avenger avenue aviation avrillavigne
awdrgyjilp awesome awesome123 awo8rx3wa8t azamat azazel azerbaijan azerbaycan azerty azertyuiop
azsxdc azsxdcfv azsxdcfvgb azwebitalia babemagnet babes babies babybaby babyblue babyboy babydoll
babyface babygirl babylon babylon5 babylove bacardi bacchus backdoor backup bacon badass badboy
baddog badger badgers badgirl badiman28200 badman badnaamhere baggins baggio bagira bailey
bailey1 baker balance baldwin baller ballin balloon balloons balls bambam bamboo banana bananas
banane bandit bangbang banger bangkok bangladesh banker banner banshee banzai barbados barbara
barbarossa barber barbie barcelon barcelona barefoot barker barkley barnes barney baron barrett
barron barry barselona barsik bartman barton basebal baseball baseball1 baseball10 baseball11
baseball12 baseball21 basket basketba basketball basketball1 basset bassman bassmaster bastard
batman batman1 battery battle battlefield battlestar baxter bayern bcfields beach beaches beacon
beagle beamer beaner beanie beans bearbear bearcat bearcats beardog bears beast beast1 beastie
beatle beatles beatrice beautifu beautiful beautiful1 beauty beaver beavis because becker beckham
becky beefcake beemer beerbeer beerman beetle believe belinda bella bella1 belladonna belle belly
belmont bender benfica bengals benjamin bennett bennie benny benoit benson bentley beowulf
beretta berezuckiy berger bergkamp berkeley berlin berlin1945 bermuda bernadette bernard bernie
bertha bertie bessie bestfriend bethany better betty beverly bhbirf bhrh0h2oof6xbqjeh bianca
biatch biblioteka bicycle bigass bigballs bigbear bigben bigbird bigblock bigblue bigbob bigboobs
bigboss bigboy bigbrother bigbutt bigcat bigcock bigdaddy bigdick bigdog bigfish bigfoot bigger
biggie biggles bigguy bighead bigmac bigman bigmike bigmoney bigone bigpimp bigpoppa bigred
bigsexy bigtime bigtit bigtits biker bikini bilbo billie billy billy1 billybob billyboy bimmer
bingo bingo1 binladen biology bird33 birddog birdie birdman birgit birmingham birthday birthday10
birthday100 birthday133 birthday21 birthday26 birthday27 birthday28 birthday299 birthday36
birthday54 biscuit bishop bismillah bitch bitch1 bitchass bitches biteme bitter bizkit blabla
black black1 blackadder blackberry blackbir blackcat blackdog blackdragon blackhaw blackhawks
blackheart blackhorse blackie blackjac blackjack blacklabel blackman blackmetal blackout blacks
blacksheep blacksonblon blackwhite blacky blade bladerunner blades blahblah blake blanco blast
blaster blaze blazer blessed blessing blingbling blink182 blitzkrieg blizzard blond blonde
blondes blondie blood bloody blossom blowjob blowme bltynbabrfwbz blue12 blue123 blue22 bluebell
bluebird blueblue blueboy bluedevils bluedog bluedragon blueeyes bluefish bluemoon blues blues1
bluesky bluesman bmvm3e46gtr bmw325 boating bob123 bobafett bobbie bobbob bobby bobby1 bobcat
bobdole bobdylan boeing bogart bogdan bogey bohica boiler bollocks bollox bologna bolton bombay
bomber bombers bond007 bondage bondarenko bonehead boner bones bonita bonjour bonjovi bonkers
bonnie bonsai boobie boobies booboo boobs booger boogie booker bookworm boomboom boomer boomer1
booster bootie boots booty boozer borabora boredboi4u boricua boris borussia bosco bossman boston
bot_schokk bottle bottom bounce bounty bowler bowling bowman bowser bowwow boxer boxers boxing
boxster boy1cool23 boy4u2ownnyc boytoy bpgjldsgjldthnf br0d3r br549 bradford bradley brain brains
brandi brando brandon brandon1 brandy brasil braveheart braves bravo brazil breakdance breast
breasts breeze brenda brendan brent brett brewer brewster brian brian1 briana brianna bridge
bridget bright brighton brigitte bristol british britney brittany brittney broadway brodie broken
broker bronco broncos broncos1 bronson bronze brooke brooklyn brooks brother brothers brown
brown1 brownie browning browns bruce bruce1 brucelee brucewayne bruins bruiser bruno bruno1
brutus bryan bryant bubba bubba1 bubba69 bubbas bubble bubbles buceta bucket buckeye buckeyes
buckshot budapest buddah buddha buddie buddy buddy1 buddy123 buddyboy budlight budman budweise
buffalo buffalo1 buffett buffy buffy1 bugger builder bujhmbujhm bulldog bulldog1 bulldogs bullet
bullfrog bullnuts2003 bulls bullseye bullshit bullwinkle bummer bumper bunghole bunker bunnies
bunny bunny1 burger burrito burton bushido bushmaster business businessbabe busted buster buster1
busty butch butcher butler butter butterbean buttercu butterfl butterfly butterfly1 buttfuck
butthead butthole buttman button buttons butts buzzard bvncnbnvvbn byajhvfnbrf byteme c43dae874d
c43qpul5rz c7e4f8ezqh cabbage cabron cactus cadillac caesar caitlin calculator calgary calico
caliente californ california california1 caligula callaway callie callisto callofduty callum
calvin camaro cambiami camel camelot camels cameltoe camera cameron cameron1 camila camilla
camille campbell camper canada canadian cancel cancer cancun candace candice candle candy candy1
candyeater candyfinger candyman cannabis cannon cannondale canon cantona canyon capital capone
caprice capricorn capslock captain caramel caravan carbon cardinal cards carina carla carlito
carlitos carlo carlos carlton carman carmel carmen carmex2 carnage carol carole carolin carolina
caroline carolyn carpedie carpente carpet carrera carrie carrot carson carter cartman cartoon
carver casablanca casanova cascade caserta casey casey1 casino casper casper1 cassidy cassie
castillo castle castor castro cat123 catalina catch22 catdog caterpillar catfish catherin
catherine cathy catman cattle catwoman caught cavalier caveman cayman cbr600 cbr900rr ccbill
cdtnbr cdtnkfyf cecilia cedric cegthgegth cegthgfhjkm celeb celeron celeste celica celine celtic
celtic1888 celtics center central century cerberus cessna cfitymrf cfkfvfylhf cgfhnfr cghfdjxybr
cgtwbfkbcn chainsaw chair challenger chambers champ champion champs chance chandler chandra
chanel chang change changed changeme changes channel chantal chaos charger chargers charity
charlene charles charles1 charleston charley charli charlie charlie1 charlie111 charlie123
charlott charlotte charlotte1 charlton charly charmed charter chase chase1 chaser cheater
cheburashka check checkers cheech cheeks cheerleader cheerleaers cheers cheese cheese1
cheeseburger cheesecake cheetah chelsea chelsea1 chemical cheng cherokee cherry cheryl cheshire
chessmaster chester chester1 chester123 chesterfield chestnut chevelle chevrole chevrolet chevy
chevy1 chevys chewie cheyenne chiara chicago chicago1 chichi chick chicken chicken1 chicken123
chickens chickenwing101 chicks chico chief chiefs children chilli chillin chilly chimera china
chinchilla chinese chinook chipmunk chipper chippy chivas chloe chloe1 chocolat chocolate
chocolate1 choice chong choochoo chopin chopper chris chris1 chrisbln chrisbrown chriss chrissy
christ christia christiaan christian christian1 christie christin christina christine christma
christmas christop christophe christopher christopher1 christy chrome chronic chrono chrysler
chuai chuang chubby chuck chuckie chuckles chucky chunky chupakabra church ciccio cicero cigar
cigars cincinnati cinder cinderella cindy cindy1 cinema cinnamon circle circus cisco citadel
citizen citroen civic civilization cjdthitycndj cjkysirj cjkywt claire clancy clapton clarence
clarinet clark classic classics claude claudi claudia claudio claymore clayton clemson cleopatr
clevelan clifford climber clinton clipper clippers clitoris close cloud cloud9 clouds clover
clown clowns clubpenguin clyde cnfc35762209 cnfnbcnbrf cnfybckfd cnjvfnjkju coach cobain cobalt
cobra cobra1 cobras cocacola cocaine cocker cockgobbler cocks cocksuck cocksucker coconut codered
coffee cohiba coldbeer coldplay coleman collection colleen college collin collins colnago
colombia colonel colorado colors colt45 colton coltrane columbia columbus comanche combat
combat123654 comedy comet comfort comicbookdb comicbooks comics command commando commercial
common company compaq compaq1 compass compatible complete compton computador computadora compute
computer computer12 conan concord concorde concrete condom condor confidence configuratio
confused connect connection conner connie connor conover conrad constantin constantine
construction consumer contact content contest contortionist contrasena control controller cookie
cookie1 cookies coolcool cooldude cooler coolguy coolio coolman coolness cooper coorslight cooter
copenhagen copper corey corinne corleone corndog cornell corolla corona corperfmonsy corporation
corrado corsair corvette cosmic cosmo cosmopolitan cosmos costello cosworth cottage cotton cougar
cougars counter counterstrike country county courage courtney coventry cowboy cowboy1 cowboys
cowboys1 coyote crack cracker craig cramps crash crawford crazy crazy1 crazybab crazyhorse cream
creampie creamy create creation creative creature credit crepusculo cricket cricket1 criminal
crimson cristian cristina cristopher critter crjhgbjy cross cruise cruiser crunch crusader
crusher crysis crystal crystal1 ctdfcnjgjkm cthtuf cthulhu cthutq ctrhtn cubbies cubswin cuddles
cumming cumshot cuntfinger cunts cupcake curious curtis custom customer cutlass cutter cvzefh1gkc
cxfcnkbdfz cxfcnmt cxfcnmttcnm cyber cyberonline cyborg cyclone cyclops cyecvevhbr cygnus
cyjdsvujljv cynthia cypress cytuehjxrf dabears daddy daddy1 daddysgirl daemon daewoo dagger daisy
daisy1 dakota dakota1 dalejr dallas dallas1 dalshe dalton damage damian damien dammit damnit
dance dancer dancing danger danie daniel daniel1 daniela daniele danielle daniels daniil danila
danni danny danny1 dannyboy dante danzig daphne darius darkknight darklord darkman darkness
darkside darkstar darlene darling darrell darren darryl darthvader darwin dashadasha datsun david
david1 david123 davide davids davidson davis dawson dayton daytona dbrnjh dbrnjhbz dbrnjhjdbx
dbrnjhjdyf dctvcjcfnm dctvghbdtn deacon deadhead deadly deadman deadpool deanna death death1
death666 debbie deborah december deedee deejay deeper deeppurple deepthroat deerhunter deeznuts
deeznutz defender defense defiant deftones delete delight delilah delphi delta delta1 deltaforce
deluxe demolition demon demons denali denis denise deniska denmark dennis dentist denver
department depeche depechemode derek derrick descent description desert design designer desire
desiree deskjet desmond desperados destin destiny destroy destruction detroit deutsch deutschland
devastator devil devil666 devildog devildriver devilmaycry devilmaycry4 devils dexter dfcbkbq
dfkthbz dfkthf dfktynbyf dfktynbyrf dfvgbh dharma dhjnvytyjub diablo dialog diamond diamond1
diamonds diana diane dianne diaper dickhead dickie dicks dictionary diego diehard diesel dietcoke
dieter difference digger diggler digimon digital digital1 digitalprodu dilbert dildo dilligaf
dillon dinamo dinara dindom dingdong dinosaur dipshit direct director dirtbike dirty discover
disney disneyland diver divine diving divorce dixie djljghjdjl dkflbckfd dkflbdjcnjr dkflbvbh
dkflbvbhjdbx dkflbvbhjdyf dmiller12as doberman doctor dodge dodge1 dodger dodgeram dodgers
dodgers1 dodgeviper dog123 dogbert dogboy dogcat dogface dogfood dogger doggie doggy doggystyle
doghouse dogman dogphil3650 dogshit doitnow dollar dollars dolly dolores dolphin dolphin1
dolphins domain domainlock2005 domination dominic domino domodedovo donald donaldduck donkey
donkeykong donna donnie donovan donuts doobie doodle doofus doogie dookie doomsday doors dorian
dorothy dotcom dottie double doughboy douglas download downtown dracula drago dragon dragon1
dragon12 dragonba dragonball dragonballz dragonfire dragonforce dragons dragoon drake drakon
draven dream dreamer dreamonline dreams drifter drive driver drizzt droopy drowssap drpepper
drumandbass drummer drummer1 drunk dthjybrf dtynbkznjh dublin ducati duchess duckie dudedude
dudley dumbass duncan dundee dunnowho89 dupont duranduran durango duster dustin dusty dusty1
dutch dutchess dwayne dwight dylan dynamite dynamo dynasty e6pz84qfcj eagle eagle1 eagles eagles1
earnhard earth easter eastern easton eastside eastwood eatme eatpussy eatshit ebony eclipse eddie
eddie1 edgar edison eduard eduardo edward edward1 edwardcullen edwards eeyore efbcapa201 eggman
eghfdktybt eileen einstein ejaculation ekaterina ekaterina20 elaine elcamino eldorado eleanor
electra electric electro electron electronic electronics elefant element elena elephant eleven
elijah elite elizabet elizabeth elizabeth1 elizaveta ellen ellie elliot elliott elsalvador elvira
elvis elvis1 elwood emerald emerson emilia emilie emily emily1 eminem emmanuel emmitt empire
energy engage engine engineer engineering england english enigma enjoy enrico enter enter1
enterme enterpri enterprise entertainment entropy epsilon eraser erica ericsson erika ernest
ernie erotic erotica escaflowne escape escort esther estrella eternal eternity ethan eugene
eureka europa europe evanescence evangelion evelyn everest everett everlast everton everything
evolution excalibu excalibur excellence excite exigen exigent exodus exotic experience
experienced expert explorer express extreme eybdthcbntn fabian fabie fabric facial faggot
fairlane faith faithful falcon falcon1 falcons fallen fallenangel fallout falloutboy family
famous fandango fantasia fantasy fantomas farley farmer farscape farside fartripper fashion
fastball faster fatass fatboy fatcat father fatima fatima753357 fatman fatty fcbarcelona
fcnfkfdbcnf fdnjhbpfwbz fearless feather february federal federico felicia felicidade felipe
felix felix1 female fender fender1 fenerbahce fenway fergie fergus ferguson fernand fernando
ferrari ferrari1 ferret ferris fester festival fetish fghtkm fgjkbyfhbz fgjrfkbgcbc fgtkmcby
ficken fiction fidelio fiesta figaro fight fighter fighting54 filter filthy finalfantasy finance
findaupair007 finger fingers finish fiorentina fireball firebird firefighter firefire firefly
firefox fireman firestarter firewall first firstone123 fischer fishbone fisher fishes fishfinger
fishhead fishin fishing fishing1 fishman fisting fitness fitzgerald fkg7h4f3v6 fkmnthyfnbdf
fktrcfylh fktrcfylh1 fktrcfylhf fktrcfylhjd fktrcfylhjdbx fktrcfylhjdf fktrcfylhjdyf fktrcfylth
fktrctq flames flamingo flanker flash flash1 flatron fletch fletcher flexible flight flintstone
flipper floppy florence flores florian florida florida1 flounder flower flowers floyd fluffy
flvbybcnhfnjh flyboy flyers flyfish flying focus foobar footbal football football1 football10
football12 football123 force fordf150 forest foreve forever foreveryoung forfun forget
forgetmenot forgot format formatters formula formula1 forrest forsaken fortuna fortune forum
forward foryou fossil foster foundation fountain fowler foxtrot franc france frances francesc
francesco francis franco francois frank frank1 frankie franklin franky frankzappa fraser freak
freaks freaky freckles freddie freddy frederic frederiksberg fredfred fredrick freebird freedom
freedom1 freefree freelancer freeman freepass freeporn freesex freeuser freeway freeze french
fresh freyfvfnfnf friday friend friendly friends friendship friendster fright frisco frisky fritz
frodo frogger froggy frogman froinlaven fromvermine front242 frontier frost frosty frozen
frozenfish fubar fuck1 fuck_inside fucked fucker fuckers fuckface fuckfuck fuckhead fuckher
fuckin fucking fuckinside fuckit fuckme fuckme1 fuckmehard fuckmylife fuckoff fuckoff1 fuckoff666
fuckthemall fucktheworld fuckthis fuckthroat fucku fucku2 fuckyo fuckyou fuckyou1 fuckyou123
fuckyou2 fuckyoubitch fuckyouguys fufnfrhbcnb fugazi fulham fullmoon function funny funtime
fusion futbol future fuzzy fyfcnfcbz fyfcnfcbz1 fyfnjkbq fyfnjkmtdbx fyfnjkmtdyf fylhtq
fynfyfyfhbde fytxrf fyutkbyf gabrie gabriel gabriel1 gabriela gabriell gadget gagging galatasara
galatasaray galaxy galina galore gambit gambler gameboy gamecock gamecube gamemaster gameover
games gandalf gandalf1 ganesh gangbang gangbanged gangsta gangster garage garbage garcia garden
garfield gargoyle garion garrett gasman gaston gatekeeper gateway gateway1 gator gator1 gatorade
gators gawker gbhfvblf gblfhfcbyf gbpltw gearsofwar gegcbr geheim gemini general generation
generic genesis genesis1 geneva genius geoffrey georg george george1 georgetown georgia georgie
gerald gerard gerasimova german germany geronimo gertrude gesperrt getmoney getout getsome
gettysburg gfhfcjkmrf gfhfktkjuhfv gfhfvgfvgfv gfhjkm gfhjkm1 gfhjkm123 gfhjkmgfhjkm ghbdtn
ghbdtn123 ghbdtnbr ghbdtndctv ghbdtnghbdtn ghbdtngjrf ghbdtnrfrltkf ghblehjr ghbywtccf ghetto
ghhh47hj764 ghhh47hj7649 ghjatccbjyfk ghjcnbnenrf ghjcnbvtyz ghjcnj ghjcnjabkz ghjcnjgbpltw
ghjcnjgfhjkm ghjcnjghjcnj ghjcnjnfr ghjcnjnfr1 ghjcnjqgfhjkm ghjcnjrdfibyj ghjcnjrdfif ghjgfufylf
ghjnbdjcnjzybt ghjnbdjufp ghjrehfnehf ghjrjgtyrj ghjuhfvbcn ghjuhfvvbcn ghost ghost1 ghostrecon
ghostrider ghosts ghtdtlvtldtl giant giants gibson gideon gidget gilbert gilbert2707 gilles
gillian gilligan ginger ginger1 giorgi giorgio giovanni giraffe girlfriend girls giuseppe gizmo
gizmo1 gizmodo gjdtkbntkm gjhjlfcjqrb gjikbdctyf gjkbyf gjkysqgbpltw gjyjvfhtdf gjytltkmybr
glacier gladiato gladiator glamour glass glenn global glock gloria glory gmoney gn56gn56 goalie
goaway gobears goblin goblue gobucks goddess godfathe godfather godisgreat godsmack godzilla
godzils4s7 gofish goforit goirish goldberg golden goldfinger goldfish goldie goldstar goldwing
golfball golfer golfer1 golfgolf golfing goliath gollum gonavy gonzalez gonzo goober good123654
goodboy goodbye goodfellas goodluck goodman goodmorning goodtime goofy google gooner goose gopher
gordo gordolee85 gordon gordon24 gorgeous gorilla gotcha goten gothic gotohell govols grace
gracie graham grand grande grandma grandmaster grandorgue grandpa granny grant grapes graphics
grasshopper grateful gravity grease great great1 greatone greece greedisgood green green1
green123 greenbay greenday greene greengreen greenhouse greenlantern greens gregor gregory
gremlin grendel gretchen gretzky griffey griffin grimreaper gringo grizzly gromit groove groovy
groucho groupd2013 groups grover grumpy gryphon gsxr750 gthtcnhjqrf gthtrfnbgjkt gthtrhtcnjr
gtnhjdbx gtnhjpfdjlcr guang guardian guess guest guiness guinness guitar guitar1 guitarhero
guitars gundam gundamwing gunnar gunner gunners gunslinger gunther gustav gustavo guyver
gxlmxbewym gy3yt2rgls gypsy h72sfibbnl habibi hacked hacker haggis hailey hairy hal9000 halflife
halifax hallelujah hallie hallo hambone hamburg hamilton hamish hamlet hammer hammer1 hammerhead
hammers hammertime hammond hampton hamster handball handsome handyman hanna hannah hannah1
hannibal hansen hansolo hanson happiness happy happy1 happy123 happyday happyhappy hardcock
hardcore harder hardon hardrock hardware hardwareid harlem harley harley1 harmony harold harper
harris harrison harry harry1 harrypotter harvard harvest harvey hassan hastings havana havefun
hawaii hawaii50 hawaiian hawkeye hawkeyes hayabusa hayden hayley hd764nw5d7e1vb1 hd764nw5d7e1vbv
headhunter health heart hearts heater heather heather1 heaven heavymetal heckfy hector hedgehog
hedimaptfcor heidi heidi1 heineken heinrich helen helena helene helicopter hellboy hellfire hello
hello1 hello123 hellohello hellokitty helloo hellos hellothere helloworld hellraiser hellyeah
helmet helper helpme hendrix henry henry1 hentai herbert herbie hercules heritage herman hermes
heroes hershey hesoyam hesoyam123 hewlett heynow hidden higgins highbury highheel highland
highlander highway hijodeputa hilary hillary hilton hiphop hippie history hitachi hithere hitler
hitman hjccbz hjvfirf hobbes hobbit hockey hockey1 hocuspocus hokies holden holiday holidays
holland hollie hollister1 hollow holly holly1 hollywoo hollywood hollywood1 holmes holycow
holyshit homeboy homer homer1 homerj homers homerun honda honda1 hondacivic hondas hondas2000
honey honey1 honeybee hongkong honolulu hookem hooker hookup hooligan hooper hoosier hoosiers
hooter hooters hootie hoover hopeful hopeless hopkins hopper horace horizon horndog hornet
hornets horney horny horny1 horse horsepower horses hotbox hotboy hotdog hotone hotpussy hotred
hotrod hotsex hotshot hotstuff hottie hotties hounddog house house1 housemusic houses housewifes
houston hover howard howdy hshfd4n279 htubcnhfwbz huang hubert hudson hughes hummer hungry hunter
hunter1 hunting hurley hurrican hurricane hurricanes husker huskers huskies hustler hyperion
hypnodanny iaapptfcor iamawesome iamgod iampurehaha2 ib6ub9 ibanez iceberg icecream icehouse
iceman icu812 iddqdiddqd iddqdidkfa idiot idontkno idontknow idontknow1 idunno iforgot iguana
ihateyou ijrjkfl ilikepussy illini illinois illuminati illusion iloveboobies ilovegirls
ilovejesus iloveme ilovemusic ilovemyfamily ilovemylife ilovemyself ilovepussy ilovesex iloveu
iloveyo iloveyou iloveyou1 iloveyou11 iloveyou12 iloveyou123 iloveyou143 iloveyou2 iloveyou22
imagination imagine imation imjakie123 immortal impact impala imperial impossible incredible
incubus independent india indian indiana indians indigo infalicall infantry inferno infiniti
infinity information ingodwetrust ingrid insane insanity insert insertions inside insomnia
inspiron install installdevic installsqlst installutil integra intel intelinside intelligence
interacial intercourse intermilan international internet intrepid intruder inuyasha iomega
ipo54tj45uy856 ipswich ireland irina irinka irish irish1 irishka irishman ironmaiden ironman
isaac isabel isabell isabella isabelle isaiah iscool iseedeadpeople island islander israel
istanbul italia italian itsasecret itsme ivanivanov ivanov ivanova iverson iverson3 iwantu
j3qq4h7h2v jabroni jackal jackass jackass1 jackdaniels jackhammer jackie jackjack jackoff jackpot
jackson jackson1 jackson5 jacob jacob1 jacobs jacqueline jacques jagger jaguar jakejake jamaica
james james007 james1 james123 jamesbon jamesbond jamesbond007 jamesjames jameson jamie jamie1
jammer jammin janet janice janine january japan japanese jared jarhead jarvis jasmin jasmine
jasmine1 jasmine123 jason jason1 jasper javier jaybird jayden jayhawk jayhawks jayson jazzman
jeanette jeanne jediknight jedimaster jefferso jeffery jeffrey jelly jellybea jenkins jenna
jennie jennife jennifer jenny jenny1 jensen jeremiah jeremy jeremy1 jericho jerkoff jermaine
jerome jerry jerry1 jersey jesse jessejames jessic jessica jessica1 jessie jester jesus jesus1
jesuschris jesuschrist jesusfreak jesusislord jesussaves jetbalance jethro jetski jewel jewels
jezebel jiang jigei743ks jiggaman jillian jimandanne jimbo jimbo1 jimbob jimmie jimmy jimmy1
jingle jiong jktymrf jlbyjxtcndj joanna joanne jockey joe123 joebob joejoe johann johanna
johannes john316 johnboy johndeer johngalt johnjohn johnny johnny1 johnson johnson1 joker joker1
jokerjoker jokers jonathan jones jones1 jonny jorda jordan jordan1 jordan23 joseph joseph1
josephin josephphone7 joshua joshua1 journey jrcfyf jsbach juancarlos juanita jubilee judith
juggalo juggernaut juice juicy julia julian julie julie1 julien juliet juliette julius jumper
junebug jungle junior junior1 junkie jupiter just4fun just4me justdoit justforfun justice justin
justin1 justinbiebe justinbieber justine justme justus juventus jxfhjdfirf k123456789 kahuna
kaiser kaitlyn kakashka kaktus kalifornia kalina kaliningrad kamehameha kamelia2011 kamikaze
kamila kangaroo kanmax1994 kansas karachi karate karen karen1 karin karina karma karolina kashmir
kasper katana katarina katerina katherin katherine kathleen kathryn kathy katie katie1 katrin
katrina katyakatya kawasaki kayla kaylee kazakhstan kazantip kbnthfnehf kcj9wx5n kd189nlcih
keegan keenan keeper keisha keith keller kelley kellie kelly kelly1 kelsey kelvin kendall kendra
kennedy kenneth kenny kenshin kensington kentucky kenwood kenworth kermit kerstin kevin kevin1
keyboard keystone keywest kfhbcf kickass kicker kidrock kieran killbill kille killer killer1
killer12 killers killjoy killkill killme kilroy kimber kimberly kimmie kinder kingdom kingfish
kingfisher kingkong kingpin kings kingston kinky kipper kirby kirill kirsten kirsty kisses
kissing kisskiss kissme kissmyass kitchen kitkat kitten kittens kitty kitty1 kittycat kittykat
kittykitty kjkszpj kjrjvjnbd kl?benhavn klapaucius klaster kleopatra klingon klubnichka
knickerless knickers knicks knight knights knockers knopka knucklehead kobebryant kodiak kolobok
komodo konovalova konstantin koroleva koshka kosmos kostya kotaku kotenok kozanostra kramer
krasavchik krasotka kravchenko krishna krissy krista kristen kristi kristin kristina kristine
kristopher kristy krusty krypton kryptonite krystal ktjynsq40147 ktyjxrf kuang kudos4ever kungfu
kurtcobain kwiatuszek labrador labtec lacrosse ladies ladybug ladyffesta laguna lakers lakota
lambda lambert lamborghini lamborgini lamer lamont lance lancelot lancer landon lansing lantern
laptop larisa larissa larry larry1 laser lassie lasvega lasvegas latin latina latinas latino
laura laura1 laurel lauren laurence laurent laurie lawrence lawyer lazarus leader leanne leather
leavemealone ledzep ledzeppelin left4dead2 legacy legend legion legolas lemon lemonade lemons
lennon lenny leonard leonardo leonid leopard leroy lesbian lesbians lesley leslie lespaul lestat
lester letmein letmein1 letmein123 letmein2 letmeinnow letsgo letter lewis lexmark lexus
lfplhfgthvf lhbjkjubz2957704 liang liberty library licker licking lickit lickme lifehack
lifeisgood lifetime light lighter lighthouse lightnin lightning lights lightsaber lilian lilith
lillian lilly limpbizkit lincoln linda linda1 lindros lindsay lindsey lineage lineage123 lineage2
linkinpark lionel lionking lions lipstick liquid lisalisa lissalissa lithium little littlebear
littlebitch littlefuck littlegirl littleminge littleslut littlewhore liverpoo liverpool
liverpool1 liverpoolfc livestrong living lizard lizzie lkjhgfdsazx loaded lobster lockerroom
logan logan1 logitech lokomotiv lol123 lolipop lolita lollipop lollol lollypop lololyo123 london
london1 lonely lonestar lonewolf longbow longdong longhorn longjohn looker looking looney looser
lopez loploprock lorena lorenzo loretta lorraine losangeles loser losers lost4815162342
lothlorien lotrfotr34 lottie lotus louie louis louise loulou love1 love12 love123 love69
love777321777 lovebug loveforever loveislife loveit loveless lovelife lovelove lovely loveme
lover lover1 loverboy lovers lovesex loveyou lovezp1314 loving lowell lowrider lp2568cskt
lsia9dnb9y ltybcrf luansantana lucas lucifer lucifer666 lucille lucky lucky1 lucky13 lucky7
luckycharm luckydog ludmila ludwig lumber lumberjack luojianhua luther lvbnhbq lytdybrbdfvgbhf
lytghjgtnhjdcr lzhan16889 m123456789 m6cjy69u35 ma123123123 macbeth macdaddy machine macross
madagascar madagaskar madcat madden maddie maddog madeline madina madison madison1 madman madmax
madness madonna madrid maestro magazine magelan maggi maggie maggie1 maggot magic magic1 magical
magical123 magician magick magicman magnet magnolia magnum magnus magpie maiden mailcreated5240
mailman maintenance maisuradze majestic major makaveli maksim maksimka malachi malaka malcolm
malibu malice malina mallard mallory malone mama123 mamapapa management manager manchest
manchester manchester1 mancity mandarin mandarinka mandingo mandragora mandy mandy1 manfred mango
mangust6403 maniac manila mankind manning manolo manowar manson mantis manuel manuela manutd
mapet123456 mapleleafs maprchem56458 maradona marathon marble marcel marcello march marcia marco
marcos marcus marcuseckos margaret margarit margarita margherita margie maria maria1 mariah
mariamaria marian mariana marianna marianne marie marika marilyn marin marina marinamarina marine
marine1 mariners marines marines1 marino marino13 marinochka mario mario1 marion mariposa marisa
marissa marius marjorie marker market markhegarty markiz markus marlboro marlene marley marlin
marlon married marseille marsha marshall martha marti martin martin1 martina martine martinez
martini marty marvel marvin maryann maryjane maryland masamune mashamasha mason mason1 massage
massimiliano massimo massive maste master master1 master12 masterbaiting masterbate masterbating
mastercard masterchief mastermind masters masturbate masturbation matador matchbox20 matematica
matematika mathematics mathew matilda matrix matteo matthe matthew matthew1 matthews matthias
mattie mattylad10 mature maureen maurice maurolarastefy maverick max123 maxell maxim maxima
maxime maximilian maximum maximus maxine maxmax maxmotives maxwell maxwell1 maxxxx mayday mayhem
maynard mazafaka mazda mazda6 mazda626 mazdarx7 mcdonald mckenzie mclaren meagan meatball
meathead meatloaf mechanic mechanical media medic medical medicine medion meditation medusa
medved megadeth megaman megan megan1 megapass megatron meghan meister melanie melinda melissa
melissa1 mellon mellow melody melvin member memorex memory memphis menace mentor meowmeow
mephisto mercedes mercury meredith meridian merlin merlin1 merlot mermaid mersedes messiah metal
metallic metallica metallica1 method metropolis mevefalkcakk mexican mexico miami michae michael
michael1 michael123 michael2 michaela michaeljackson michaels micheal michel michele michell
michelle michigan mickey mickey1 mickeymouse micro microlab micron microphone microsof microsoft
midget midnight midway mighty miguel mihail mike1 mike123 mikemike mikey mikey1 milan milana
milano mildred milena miles milfhunter military milkman millennium miller miller1 millerlite
millertime millie million millionaire millions millwall milton minecraft minecraft123 minerva
minhasenha minicooper minime ministry minnesota_hp minnie miracle mirage miranda miriam mirror
misery misfit misfit99 misfits misha mishka misiaczek1 mission mississippi missouri missy missy1
mister mistress misty misty1 mitch mitchell mitsubishi mittens mobile mobydick model models
modena mohamed mohammed mollie molly molly1 mollydog moloko molson mommy momoney
momsanaladventure monaco monalisa monarch monday mondeo money money1 moneymaker moneyman
moneymoney moneys mongoose monica monika monique monitor monke monkey monkey1 monkey12 monkeybo
monkeybutt monkeys monopoly monroe monster monster1 monster123 monsters montana monte montecarlo
montenegro montgom240 montgomery montreal monty monty1 moocow mookie moomoo moonbeam moondog
moonlight moore moose moose1 mordor moreno morgan morgan1 morganstanley moritz morning morpheus
morris morrison mortal mortalkombat mortgage mortimer morton moscow moses moskva mostwanted
motdepasse mother mother1 motherfuck motherfucker motherlode motion motley motorcycle motorola
mountain mouse mouse1 mousemouse mouth movie movies mozart msoracle32re msorcloledbr mudvayne
muffin mulder mullet multimedia multiplelo multiplelog munchkin muppet murcielago murder murphy
murray musashi muscle muscles mushroom music music1 musica musiclover musicman mustafa mustang
mustang1 mustang6 mustangs mustard mybaby mydick mygirl myjdxtcxks mykids mylife mylove myname
mypass mypassword myself mystery mystic nadine naked namaste nancy nancy1 nanook napass napoleon
napoli napster naruto nascar nascar24 nasty nasty1 nastya nastya1995 nastya1996 nastya1997
nastya2010 nastyanastya natali natalia natalie natasha natasha123 nathalie nathan nathan1 nation
national natural nature naughty naughtyboy nautilus navigation ncc1701 ncc1701a ncc1701d ncc1701e
nccpl25282 ne1469 ne_e_pod_chehyl nebraska necromancer necronomicon need4speed needforspeed
nellie nelson nemesis nemvxyheqdd5oqxyxyzi neptune nesterenko netscape network networkingpe
nevada never neveragain nevergiveup nevermind neverwinter newbie newcastl newcastle newlife
newman neworleans newpass newpass6 newpassword newport newproject2004 newton newyork newyork1
newzealand nextel nfnmzyf nfytxrf nguyen nhbujyjvtnhbz nhecsyfujkjdt nhfdvfnjkju123 nhfrnjhbcn
nhfycajhvths niang niceass niceguy nicholas nichole nick1234-rem936 nickel nicol nicola nicolas
nicole nicole1 nigga nigger night nightcrawler nightmare nightmare1 nights nightshade nikita
nikita1998 nikita2000 nikitos nikki nikki1 nikola nikolaevna nikolai nikolay nimbus nimrod niners
ninja ninja1 ninjas nintendo nintendo64 nipper nipple nipples nirvana nirvana1 nissan nissan350z
nitram nitro nobody noelle nofear nokia nokia6230i nokia6233 nokia6300 nokiadermo nolimit nomore
nondriversig noodle noodles nookie noonehackme nopass nopassword normal norman north northern
norton norway norwich nostradamus nostromo nothing nottingham novell november novosibirsk
nthvbyfnjh nthvbyfnjh2 ntktajy ntktdbpjh1994 nuaddn9561 nudes nudist nugget nuggets number
number1 nurses nutmeg nutter nuttertools nwo4life nygiants nyjets nylons nymets oakland oakley
oasis oatmeal obelix obiwan oblivion oc247ngucz ocean oceans october odessa office officer ohshit
ohyeah oicu812 oilers oklahoma oksana olcrackmaster oldman oldsmobile olegnaruto olesya oliver
oliver1 olivia olivier omega omega1 omgkremidia onelove onetime onetwo onetwothree online onlyme
ontheoutside ontherocks opensesame openup operator optimus options oracle orange orange1 oranges
orchid oregon orgasm orient original orioles orion orion1 orlando orochimaru oscar oscar1 osiris
othello ou812 ou8122 outkast outlaw overkill overlord oxford p0015123 p030710p$e4o p0o9i8u7y6
pa55w0rd pa55word pablo pacers pacific packard packer packers packers1 pacman paddle padres
painkiller paint paintbal paintball paintball1 painter pakistan palace paladin palermo pallmall
palmer palmtree paloma pamela panama panasoni panasonic pancho panda pandemonium pandora pantera
pantera1 panther panther1 panthers panties pants pantyhos panzer paolo paper papito paradigm
paradise paradox paraklast1974 paranoid paris parker parliament parol12345 parola parolparol
parrot partner party pasadena pascal pass123 pass1234 passat passes passion passmaster passme
passpass passport passtrader passw0rd passwd passwor passwor1 password password00 password01
password1 password10 password11 password12 password123 password1234 password13 password2
password21 password22 password23 password69 password88 password99 passwordassword
passwordpassword passwords passwordstandard passwort pasword patches pathfinder patience patric
patrice patricia patrick patrick1 patriot patriots patton patty paula paulie paulina pauline
pavel pavilion pavlov payton pdtplf peace peacemaker peach peaches peaches1 peacock peanut
peanutbutter peanuts pearl pearljam pebble pebbles pecker pedro peekaboo peewee pegasus pelican
pencil penelope penetrating penetration penguin penguin1 penguins penis penny penny1 penthous
pentium people pepito pepper pepper1 peppermint pepsi pepsi1 percussion perfect perfection
performance performing persik person personal pervert peter peter1 peternorth peterpan peters
peterson petra petrov peugeot peugeot406 peyton pfhfnecnhf pfqwtd27121988 phantom pharmacy
pheonix phezc419hv philadelphia philip philippe philippines philips phillies phillip phillips
philly philosophy phish phoebe phoeni phoenix phoenix1 phone photo photos phpbb physics piano
pianoman piazza picard picasso piccolo pickle pickles pickup picture picturs pierce pierre pigeon
piggy piglet pikachu pillow pilot pimpin pinball pineappl pineapple pineapple1 pingpong pinhead
pinkfloy pinkfloyd pinky pinky1 pioneer pipeline piper pippen pippin pippo piramida pirate
pirates pisces pissing pissoff pistol pistons pitbull pittsburgh pixies pizza pizza1 pizzas
placebo planet plasma plastic platinum platypus playa playboy playboy1 player player1 players
playground playing playstat playstatio playstation playstation2 playstation3 playtime please
pleasure plhfdcndeq plumber pluto plymouth pobeda pocket poetry pointblank pointbreak poison
pokemon pokemon1 pokemon123 poker poland polaris police polina polly polniypizdec0211
polniypizdec1102 polniypizdec110211 polopolo polopolo09 polska pompey poncho pontiac poochie
poodle poohbear pookie pool6123 poontang pooper poopie poopoo pooppoop poopy pooter popcorn
popeye popper poppy porkchop porno porno1 pornografia pornographic pornography pornos pornporn
pornstar porsche porsche1 porsche9 porsche911 porter portishead portland portsmouth portugal
poseidon positive possum postal postman postov1000 potato pothead potter powder powell power
power1 powerpower powers praise prayer preacher precious predator prelude premier premium
premiumcash presario presiden president presidente presley presto preston pretty prettygirl
primetime21 primus prince princes princess pringles printer prisonbreak prissy private private1
privet prodigy production professional profit program programmer progressive project prometheus
promise property prophet prosperity protection prowler proxy psychnaut1 psycho ptybnxtvgbjy
public puddin pudding puertorico puffin puffy pufunga7782 pulsar pumpkin pumpkin1 pumpkins
punisher punkin punkrock punksnotdead puppet puppies puppy pupsik purdue purple pussey pussie
pussies pussy pussy1 pussy123 pussy69 pussybitch pussycat pussyeater pussylicker pussylover
pussyman pussypussy pussys putter pyfrjvcndj pyramid python q12345 q123456 q123456789 q1234567890
q1q2q3 q1q2q3q4q5 q1w2e3 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8
q1w2e3r4t5y6u7i8o9p0 q2w3e4r5 qawsed qawsedrf qawsedrftg qawsedrftgyh qaz123 qaz123wsx456
qaz26101778 qazqaz qazws qazwsx qazwsx1 qazwsx12 qazwsx123 qazwsx1234 qazwsx12345 qazwsx123456
qazwsxed qazwsxedc qazwsxedc1 qazwsxedc12 qazwsxedc123 qazwsxedcrfv qazwsxedcrfvtgb qazwsxqazwsx
qazxsw qazxswedc qazxswedc123 qazxswedcvfr qazzaq qiang qiong qpwoeiruty qq123456789 qqq111
qqqqq1 quality quant4307s quantum quartz quasar quattro queen queenas8151 queenie queens quentin
quest question quicksilver quiksilver quincy qwaszx qwaszxerdfcv qwe123 qwe1234567 qwe123qwe
qwe123qwe123 qweasd qweasd123 qweasdzxc qweasdzxc1 qweasdzxc12 qweasdzxc123 qweqwe qwer12 qwer123
qwer1234 qwerasdf qwerasdfzxcv qwert qwert1 qwert123 qwert12345 qwert54321 qwertasdfg
qwertasdfgzxcvb qwertgfdsa qwerttrewq qwerty qwerty1 qwerty11 qwerty12 qwerty123 qwerty1234
qwerty12345 qwerty123456 qwerty123456789 qwerty2010 qwerty7 qwertyasdfgh qwertyu qwertyu123
qwertyui qwertyuio qwertyuiop qwertyuiop1 qwertyuiop10 qwertyuiop12 qwertyuiop123 qwertyuiop12345
qwertyytrewq r2d2c3po r3vi3wpass rabbit rabota racecar racer racerx rachael rachel rachel1 racing
radical radio radiohea radiohead rafael ragnarok raider raiders raiders1 railroad rainbow
rainbow1 rainbow6 rainforest rainman raistlin ralph rambler rambo ramirez rammstein rammstein1
ramona ramones rampage ramrod ramses ramsey rancid randall random randy ranger ranger1 rangerover
rangers rangers1 raptor raquel rascal rasdzv3 rashley198 rasputin rasta rastaman rattlesnake
raven raven1 ravens raymond razor rbhbkk rctybz reader reading ready reagan reality really
realmadrid reanimator reaper rebecca rebecca1 rebel rebel1 rebels reckless record records
recovery red123 redalert redbaron redbird redbull reddevil reddog reddwarf redemption redeye
redfish redfox redhead redhot redline redman redneck redrose redrum redskins redsox redsox1
redwing redwings redwood reebok reefer reflex reggie regina register reilly reload remember
remote renata renault renee renegade report reptile rereirf rescue research resident residentevil
respect respublika retard retired revelation revenge review reviewpass revolution revolver
reymysterio reynolds rfcgthcrbq rfgecnfcerf rfhbyf rfhfrfnbwf rfhfvtkmrf rfkbajhybz rfkmrekznjh
rfnfcnhjaf rfnfgekmnf rfnthbyf rfnthbyf1988 rfrfirf rfrnec rhbcnbyf rhbcnbyjxrf rhfcjnrf
rhfcyjzhcr rhfvfnjhcr rhiannon rhino rhjrjlbk rhonda rhtdtlrj ricardo richard richard1 richards
richardson richie richmond ricky rider rightnow riley ripken ripley ripper ripple river rivera
riverplate rivers rjhjkmbien rjhjktdf rjirfrgbde rjkjrjkmxbr rjntyjr rjycnbnewbz rjycnfynby
rkfdbfnehf roadkill roadking roadrunn roadrunner roadster robbie rober robert robert1 roberta
roberto roberts robin robinson robot robotech robotics rochelle rockandroll rockbottom rocker
rocket rockets rockford rockhard rockhopper rockies rockon rocks rockstar rocky rocky1 rodman
rodney roflcopter roger rogers roland roller rolling rollins rolltide roman romance romano
romanroman romans romashka romeo romero rommel ronald ronaldinho ronaldinho10 ronaldo ronaldo123
ronnie rookie rooney rooster rootbeer roscoe rosebud rosemary roses rosie rotten rottweiler
route66 rover rovers roxanne royal royals rtyuehe rubber rubberduck rubble rufus rugby rules
rulez rulezzz runaway runescape runescape1 runner running rupert rush2112 ruslan russell russia
russian rustam rusty rusty1 s123456789 s1a2s3h4a5 s456123789 sabbath sabina sabine sabres sabrina
sacramento sacred sadie sadie1 safari safety sagittarius sahara sailboat sailing sailor
sailormoon saint saints sairam saiyan sakura salamander salamandra salasana saleen sally sally1
salmon salome salomon salsero salvador sam123 samantha samara samiam sammie sammy sammy1 sampson
samson samsun samsung samsung1 samsung123 samtron samuel samurai sanandreas sanchez sancho sander
sanders sandiego sandman sandra sandrine sandro sandwich sandy sandy1 sanfran sanfrancisco sanity
santa santafe santamaria santana santiago santos sapper sapphire saqartvelo sarah sarah1 saratoga
sascha sasha sasha1 sasha12345 sashasasha sassy sassy1 sasuke satan satan666 satana sataniv1993
satisfaction saturday saturn saun24865709 sauron sausage sausages savage savanna savannah sayang
scandinavian scania scanner scarface scarlet scarlett schalke schmidt school schoolgirlie
schumacher science scooby scoobydo scoobydoo scooter scooter1 score scorpio scorpio1 scorpion
scotch scotland scott scott1 scottie scotty scoubidou2 scoubidou6 scout scrabble scrappy scratch
scream screen script scruffy scuba scully sdh686drth sdicmt7seytn seabee seadoo seagull seahawks
seamus searay search season seattle sebastia sebastian sebastian1 second secret secret1 secrets
secure security seeker seeking seemnemaailm seinfeld sekret select selena selfok2013 seminole
semperfi senator senators senior seniseviyor sensei sentinel septembe september serega serena
serendipity serenity sergeant sergeevich sergei sergey sergi sergio sersolution server service
service321 services sesame sevastopol seven seven7 severin sex123 sex4me sexmachine sexpistols
sexsex sexual sexxxx sexxxy sexy1 sexy69 sexyboy sexygirl sexyman sexysexy sf49ers shado shadow
shadow1 shadow1212 shadows shaggy shakespeare shalom shaman shamanking shamrock shamus shane
shaney14 shang shanghai shania shanna shannon shannon1 shanti shaolin shark sharks sharky sharon
sharp shasta shaved shawn shawna shazam shearer sheba sheba1 sheena sheila shelby shelbygt500
shell shelley shelly shemale sheng shepherd sheridan sheriff sherlock sherman sherri sherry
sherwood shevchenko shibby shiloh shiner shinobi shirley shitface shithappens shithead shitty
shock shocker shogun shooter shopping short shorty shotgun showme showtime shuai shuang shutup
sidekick sidewinder sidney siemens sierra sigma silence silent silenthill silly silver silver1
silverad silverstone silvia simba simba1 simferopol simmons simon simon1 simona simone simple
simpleplan simpson simpsons sinatra sinbad sinclair singer single sinister sinned sinner sirius
sissy sister sisters sithlord sixers skate skateboard skater skeeter skibum skidoo skiing skinner
skinny skipper skippy skittles skorpion skorpion39 skydive skyhawk skylar skyler skyline skywalke
skywalker slacker slamdunk slapper slappy slapshot slater slave slave1 slavik slayer slayer1
sleeper sleepy slick slick1 slider slinky slipknot slipknot666 slippery slowhand sluggo sluts
slutty small smallville smart smashing smeghead smegma smelly smile smiles smiley smirnoff smith
smiths smitty smoke smoke1 smoker smokes smokey smokey1 smokie smokin smoking smooth smudge snake
snake1 snakes snapon snapper snapple snappy snatch sneakers sneaky snickers sniper snooker snoop
snoopdog snoopy snoopy1 snowball snowboar snowboard snowflak snowman snuffy snuggles snusmumrik
sobaka soccer soccer1 soccer10 soccer12 socrates softail softball software sojdlg123aljg soldier
soleil solidsnake solitude solnce solomon solution someone somethin something something1 sommer
sonata sonia sonic sonics sonnenschein sonny sonoma sonyericsson sooner sooners sophi sophia
sophie soprano soso123aljg soulmate sound south southern southpar southpark sowhat space spaceman
spam967888 spanish spank spanking spankme spanky sparkle sparks sparky sparky1 sparrow sparta
spartak spartak1922 spartan spartan1 spartan117 spartans spawn speaker spears special
specialinsta specialist specialk spectre spectrum speed speedo speedy spencer spencer1 sphinx
spice spider spider1 spiderma spiderman spiderman1 spiderman3 spidey spike spike1 spiker spikes
spikey spinner spirit spitfire splash splinter spock sponge spongebo spongebob spooky spoon sport
sporting sports sporty spotty spread spring springer springfield springsteen sprint sprinter
sprite spunky spurs spurs1 sputnik spyder squall squash squeak squeeze squirrel squirt srinivas
ss6z2sw6lu stacey stacy stalin stalingrad stalker stalker123 stallion standard stanford stanislav
stanley staples star69 starbuck starcraf starcraft starcraft2 stardust starfire starfish stargate
starligh starman stars starscream starship starstar start starter startrek starwars starwars123
stasik state static station statistika stealth steam steamforums steel steele steeler steelers
stefan stefanie stefano steffi stella stepan steph stephan stephani stephanie stephanie1 stephen
stephen1 stereo sterlin sterling steve steve1 steven stevens stevie stewart stick stickdaddy77
sticks sticky stiffy stimpy sting stinger stingray stinker stinky stinkyfinger stocking stocks
stolen stomatolog stone stone55 stonecol stonecold stoned stonehenge stoner stones stoney store
stories storm storm1 stormy straight strange stranger stratocaster stratus strawberry street
streetball strength stress stretch strider strike striker string strip stripper stroke stroker
strong stronghold stuart stubby student studio studioworks studly studman studmuffin stuff stumpy
stunner stupid stupid1 styles stylus subaru sublime submit subscriber subway subzero success
success1 sucker suckers sucking suckit suckme suckmycock suckmydick sucks sugar sugar1 suicide
sullivan sultan summer summer1 summer99 summertime summit sundance sunday sundaypunch sunderland
sundevil sunfire sunflowe sunflower sunflower1 sunglasses sunny sunny1 sunnyday sunrise sunset
sunshin sunshine sunshine69 super super1 super12 super123 superb superduper superfly superior
superma superman superman1 superman12 superman123 supermanboy supermario supernatural superpower
superpuper supersonic supersta superstar supervisor support supreme surfer surfing survivor susan
susana susanne sushi sutton sutvsc5ysaa suzanne suzuki svensps820 sveta svetasveta svetik
svetlana svoboda swallow sweden sweet sweet1 sweetdream sweetdreams sweetheart sweetie sweetiepie
sweetnes sweetness sweetpea sweetpussy sweets sweety swimmer swimming swinger swingers switch
sword swordfis swordfish swords sydney sylvia sylviahans syncmaster syracuse system systemofadown
syzygy t34vfrc1991 t5r4e3w2q1 tabitha table54781 tacobell tacoma tadmichaels talisman talon
tamara tammy tamwsn3sja tango tanker tanner tanya tardis target tarheel tarheels tarzan tasha
tasty tatarin tatiana tattoo tatyana taurus taxman taylor taylor1 taylormade tazman tazmania
tbone tdfyutkbjy tdutybq tdutybz teacher technician technics techniques techno technology teddy
teddy1 teddybea teddybear teenage teens tekken telecaster telefon telephon television temp123
tempest templar temple temppass temppassword tennis tequila teresa terminal terminat terminator
terrapin terror terry test1 test123 test1234 tester testing testing1 testing123 testpass testtest
texas texas1 thailand thanatos thanks thankyou theater theatre thebeatles theboss thecakeisalie
thecat thecrow thedog thedoors thedude theend thegame thegreat thekid theking thelma theman
theodore theone there theresa therock thesimpsons thesims thewho thing thirteen thirteen13
thisisit thoma thomas thomas1 thompson thong thongs three threesom throat throatfuck thuglife
thugstools thumbs thumper thunder thunder1 thunderb thunderbird thundercat thursday thx1138
tiberius tiburon ticket ticketmaster tickle tiffany tiffany1 tiger tiger1 tiger123 tiger2 tigers
tigers1 tigertiger tigerwoods tigge tigger tigger1 tigger2 tight tights timber timberlake
timberland timberwolf timmy timothy tinker tinkerbe tinkerbell tinman tintin tipper titan titanic
titanium titans titleist titten titties titty tkbpfdtnf toaster tobias today toejam toffee
together toilet tokiohotel toledo tolkien tomahawk tomato tombraider tomcat tommie tommy tommy1
tommyboy tomorrow tomtom tongue tonight toolman tootie tootsie topcat topdog topgun topher topper
torino tornado toronto torpedo torres toshiba tottenha tottenham tottenham1 towers toyota tracey
tracker tractor tracy trader traffic train trainer training trains trance tranny transam
transexual transformer transformers transit translator trapper travel traveler travis treasure
trebor trevor trfnthbyf trial triangle tricia tricky trident trigger trinidad trinitro trinity
triple tripod tripper trisha tristan triton triumph trixie trojan trojans troll trombone trooper
tropical trouble trouble1 trout truck trucker trucks truelove truman trumpet trunks trust
trustno1 trustnoone tsunami tucker tuesday tulips tunafish tundra tuning tupacshakur turbo turbo1
turkey turkey50 turner turtle tweety twenty twilight twinkle twins twisted twister tyler tyler1
tylerca310 typhoon tyrone tyson ublhjgjybrf ubnkthrfgen ubvyfcnbrf ufhhbgjnnth ufkbyf ujkjdjkjvrf
ukraine ultima ultimate ultra umbrella umpire unbelievable uncencored undead undercover underdog
undergroun underground understand undertak undertaker underwater underworld unforgiven unicorn
unique uniqueness united universal universe universidad university unknown unreal upyours uranus
ursula usa123 usarmy userexecute username usnavy usuckballz1 utopia utyyflmtdyf v123456789
vacation vader vader1 vadim vaffanculo vagina valencia valentin valentina valentine valentinka
valera valeri valeria valerie valhalla valkyrie valley vampire vampires vanessa vanguard vanhalen
vanilla vanyarespekt varvara vasilisa vbhjndjhtw vector vectra vedder vegas vegeta velvet
vendetta venera venice venom121293 ventura venus verbatim veritas verizon vermont vernon verona
veronica veronika versace vertigo verygoodbot vette vfczyz vfhbyf vfhbyfvfhbyf vfhecz vfhufhbnf
vfhufhbnrf vfhvtkflrf vfibyf vfitymrf vfksirf vflfufcrfh vfntvfnbrf vfrcbv vfrcbvrf vfrcbvtyrj
vfrcbvvfrcbv vfvekz vfvfgfgf vfvfgfgf123 vfvfvskfhfve vfvjxrf vfylfhbyrf vh5150 viagra vickie
victor victoria victory video vietnam viewsoni viewsonic viking vikings vikings1 viktor viktoria
viktoriya villa village villeneuve vincent vinnie vinogradov vintage violet violetta violin viper
viper1 vipers virgil virgin virginia virtuagirl virtual vision visual vitalik vitalik123 vivian
vjcrdf vkontakte vladik vladimir vladimirovna vladislav vladislava vladivostok volcom volkswag
volkswagen volley volleyball volume volvo voodoo vortex voxstrange voyager voyager1 voyeur
vqsablpzla vsegda vsjasnel12 vulcan vyjujnjxbt w1w2w3w4w5 w2dlww3v5p wachtwoord waffle wagner
walker walkman555 wallace walleye wallstreet wally walmart walnut walrus walter wanderer wanker
wanted wapbbs warcraft wareagle warhammer warhammer40k warlock warlord warner warning warren
warrior warrior1 warriors warthog wasabi washburn washingt washington wasser wassup wasted watch
watcher water water1 waterfalls waterloo watermelon waters watson wayne wazzkaprivet wcrfxtvgbjy
weasel weather weaver webber webhompas webhompass webmaste webmaster websolutions websolutionssu
webster webuivalidat wedding weezer weihnachte weihnachten weihnachtsbau weihnachtsbaum weird
welcom welcome welcome1 welcome123 welder wellington wendy wenef45313 werder werewolf werner
werty12345 wesley western westham weston westside westwood wethepeople wetpussy wg8e3wjf whatever
whatsup whatthefuck whatthehell wheels whiskers whiskey whisky whisper white white1 whiteout
whitepower whitesox whitey whitney whocares whore whosyourdaddy whynot wibble wicked widespread
wifey wilbur wildbill wildcard wildcat wildcats wildfire wildman wildwood willia william william1
williams willie willis willow willy wilson winchester windmill window windows windsor windsurf
wingman wings winner winner1 winners winnie winnipeg261 winston winston1 winstonone winter
winter1 wireless wisdom wishbone wishmaster wizard wizard1 wolf359 wolfgang wolfie wolfman
wolfpack wolverin wolverine wolverines wolves woman wombat women wonder wonderland wonderwall
wonderwoman woodie woodland woody woody1 woofer woofwoof woohoo wookie wordpass working world
wraith wrangler wrench wrestle wrestlin wrestling wrestling1 wright wrinkle1 writer writerspace
wutang wwwooo1234 xanadu xander xavier xbox360 xerxes xfiles xiang xiaoyua123 xiong xpressmusic
xtreme xxx123 xxxp455w0rd5 xxxpass xyz123 yamaha yamahar1 yankee yankees yankees1 yankees2
yanshi1982 ybrbnf ybrjkfq ybrjkftdbx ybrjkftdyf yeahbaby yellow yellow1 yfcnhjtybt yfcntymrf
yfcnzyfcnz yfnfif yfnfitymrf yfnfkb yfnfkmz yjdsqgfhjkm yogibear yolanda yomama yosemite
yoshimitsu young yourmom yousuck yugioh yummy yvette yvonne yzerman z123456789 z1x2c3 z1x2c3v4
z1x2c3v4b5 z1x2c3v4b5n6 z1x2c3v4b5n6m7 zachary zachary1 zalupa zander zanzibar zaphod zappa
zaq123 zaq12wsx zaq12wsxcde3 zaq1xsw2 zaq1xsw2cde3 zaqwsx zaqwsxcderfv zaqxsw zaqxswcde
zaratustra zaraza zcfvfzkexifz zcxfcnkbdf zcxfcnkbdfz zebra zenith zephyr zeppelin zerocool
zexts364325 zhang zheng zhjckfd zhong zhuai zhuang zidane ziggy zigzag zildjian zipper zippo
zippy zjses9evpa zodiac zombie zorro zqjphsyf6ctifgu zvezda zx123456789 zxasqw12 zxc123 zxcasd
zxcasdqwe zxcasdqwe123 zxcv1234 zxcvb12345 zxcvbasdfg zxcvbn zxcvbn123456 zxcvbn3215 zxcvbnm
zxcvbnm1 zxcvbnm123 zxcvbnm1234 zxcvbnm123456789 zxcvbnmmnbvcxz zzzxxx
`
