// Written by Tools/fitting/fit-transliteration. Nobody edits this file: run the tool.
// Data: 3558 names of CC-CEDICT (MDBG, CC BY-SA 4.0): statistics of spelling, no entries.
// Date: 2026-11-23. Commit: 3664a38.
// Figure: area under the ROC curve 0.9347 on 711 names held out.
enum TransliterationTable {
  static let slope: Float = 3.912
  static let offset: Float = 2.748

  /// Quarter bits of each letter, a to z, in names at large.
  static let letters: [Int] = [
    12, 21, 19, 20, 14, 27, 21, 19, 15, 28, 23, 18, 20, 15, 15, 23, 38, 15, 16, 17, 19, 26, 27, 33,
    23, 28,
  ]

  /// For each unit of pinyin, its parts of names with their costs in quarter bits.
  static let units = """
    -
    ^ .1 e20 h24 a26 o28 l30 n30 rus30
    ^b b3 p9 be22 .24 bu24 bo26 m26 pe26 ba27 br27 bur28
    ^c t6 mur8 z8 s17 .20 c21
    ^ch ch7 g12 c13 na16 t17 k18 .19 r20 s20 a21 i21
    ^d d3 t8 th22 to24 tt25 de26 dh26 st27 di29 do29 ld29 rd29 te30
    ^f f4 v9 ph13 ve20 .23 bud24 h24 b26 fa26 fl26 fre26 fu26 p26 w26 afr28 phi28
    ^g g4 go14 c15 co16 k16 gu17 .19 ga23 tak25 o26 t26 ko28 hav29 u29
    ^h h3 ch18 g18 hu18 w18 k19 wa19 .20 he20 ha21 j22 ho27 c30
    ^j g7 k10 c11 j16 ch19 .20 gu21 ja22 gi24 ky24 z24 yo25 ki26 d27 dz27 ke27 t27 i28 je28 ca29 \
      dj29 qu29 r29
    ^k c6 k6 ck17 x17 co18 ch19 qu22 kh23 ko24 q24 g27 ca29 l29 rk30
    ^l r4 l6 ll18 lo25 re25 le27 ro28 .29 ra29 la30
    ^m m1 mo19 ma21 me22 b24 .26 am26 man26 mu27 us27
    ^n n1 .20 ne22 na24 ni25 nu28 d29 nn29 no29 en30
    ^p p1 b14 .21 po22 v22 pr26 pyo26 mp27
    ^q ch6 c11 ge16 z17 s19 j20 k20 y21 .22 ga22 has22 i22 jo22 u22 m23 che25 uiz26
    ^r r8 ge10 j13 n13 jap14 hi16 z18 .19 y20 g23 jo24
    ^s s2 z17 ss18 .19 ce19 th19 us23 c25 sa25 mat28 es29 su29
    ^sh s5 sh10 ch18 st18 z19 sa21 x22 .23 is23 yam23 se24 en25 j25 k25 sha25 u25 r26 su26 nst27 \
      y27 hst28 t28
    ^t t2 d16 th17 tt17 ti25 fuj27 ta27 i28 it29 p30 te30
    ^w v4 w8 .13 b21 wa22 ma23 m24 u25 wi26 h27 hu27 vi27 n28 ou28
    ^x s6 c13 h13 sh15 ss16 .17 ch17 z20 th22 k24 t24 sy25 x25 ci26 n26 he27 i27 hun28 g29 zi29
    ^y .2 j15 y15 a25 e25 i25 ind26 no28 h29 an30 g30 ita30
    ^z z4 s11 .15 d17 t17 za17 c21
    ^zh ch9 j11 .12 i13 chi16 z16 r17 s18 sin20 na22 d24 g24 e25 t26 ju27 si27
    a a1 ar16 e21 .22 ah22 al27 u27 at28 er28
    ai e7 a11 ai14 i15 .17 ei17 y17 er18 ay22 c22 el26 igh26 th26 et27 m28 ey29
    an an4 a13 am13 and16 n17 en18 in23 ne25 .27 e28 eim28 ma28 r29 ame30 rsa30
    ang an9 on11 .15 o15 am16 ang17 en17 a18 n19 ng19 ka21 nd21 et24 m24 ra24 s24 lo25 g29 k29
    ao o5 au10 urg15 a16 u16 or18 erg19 l20 r24 w24 os25 d26 e27 gh27 .30
    e .3 e11 o15 er17 a25 es27 ra29 ad30 i30
    ei e5 i7 er17 .18 a18 ay22 ey22 y23 il24 o25 en28 id28 t30
    en en7 on10 an13 in13 n15 ne17 m19 .20 oto20 e23 ese25 to25 nju26 es27 a28 c30
    eng on7 en11 o13 n14 in17 i18 m19 nt20 .21 ng23 und23 ho24 ong24 hia28
    er l5 r6 le15 ll18 re18 el24 a27 s27 d29 t29
    i i3 e12 y13 .19 ey24 ee26 sm26 ea27 ia27 ie27 es28 is28 ig29 ip29 ic30 it30
    ia a2 ar13 ha19 .21 ita22 al25 u25 ga28 r28
    ian a7 en9 da15 e15 m16 an19 .20 i20 hou22
    iang a6 n10 .11 ang11 shi14
    iao o3 hi11 e13 u13
    ie e3 a14 er15 i15 c19 el19 .20 d23 h26 j26
    ih .1 s18 e22 i23 es25 day26 ia27 ch28 yle28 an29 t29 z29 hi30 ius30 tz30
    in in4 ing14 en16 im16 ne17 on20 i22 m22 ma22 n23 z23 e24 o25 .28 nt29
    ing in7 ing10 en14 i14 ne16 .17 ng19 o20 e21 n22 ium23 m25 tis27
    iong .4
    iu u2 e14 o14 ew15 us18
    o o5 .12 er14 e15 a16 or18 u18 ur21 r24 p26 l28 eth29 g29 ore29 t29
    ong on8 ina12 .15 m15 ng16 su16 und18 o19 one19 n20 ka21 s21 en23 fuc23 u23 i24 oeu27
    ou u6 o8 .13 chi16 ur17 ca20 ia20 e23 ean24 w24
    u .6 u7 o16 ou20 oo21 or23 er24 us24 hu25 ur25 a28 an28 uc28 ol29 y29
    ua a3 r9
    uai .6
    uan awa5 an9 n9 d15 .18
    uang .5 n6
    ue o5 e8 ism14 .15 r16
    ui e8 i8 y13 h15 .16 u16 ry17
    un on4 en10 a15 un17 wn17 m18 an22 .24 e25 n28 ton28
    uo o2 a17 or17 u21 .22 us22 au23 ow26 oe27 e28 to29
    v .5 e8
    ve
    """

  /// Characters that names are rendered with, by syllable, each with a digit: how much
  /// commoner it is there than in other words, 4 for as common, one more for twice that.
  static let characters = """
    a阿9 ai埃9爱6艾7 an安6 ang昂7盎6 ao奥9敖7澳7 ba巴8芭6 bai白3拜6百4 ban班6板2 bang邦7 \
    bao堡9保4宝5包3鲍8 bei贝8北5 ben本5奔4 bi比7彼7毕6庇7俾7壁4 bie别4 bin宾6 bo伯9波7博7柏7勃6玻5 bu布8 \
    cang仓5 cha查5察5 chai柴5 chang昌7 che彻6 cheng城4 chi驰6池4 chuan川8 chui垂5 ci茨9 \
    cui粹7翠5 cun村7 da达8大3答5打1 dai代3黛7戴6 dan丹8但7 dang当3 dao道3 de德9得5 deng登6邓8 \
    di迪9地4蒂9底5第6狄9帝5 dian典4 ding丁6钉4 dong东5 du杜8度3 dun顿9敦9 duo多6朵6 e俄9厄9额4 en恩8 \
    er尔9耳5儿1 fa法5伐5发1 fan凡6 fang方2 fei菲9非5费4斐8飞4腓8 fen芬8 feng峰5 fo佛8 \
    fu夫7弗9福7富5符4芙6 gai盖6该7 gan干4甘5 gang冈9港5钢4 gao高4 ge格8哥8戈8各5歌4葛6 gen根6 geng更4 \
    gong公1 gou狗3 gu古6谷5 gua瓜5 guang光2 gui圭7 gun衮8 guo国2果3 ha哈8 hai海5 han汉6翰8罕7 \
    hao豪6好2 he赫9荷6合2河4 hei黑3 heng亨8 hong洪6鸿5 hu胡4湖5狐5 hua华6 hui惠6 huo霍9 \
    ji基7吉8季5几4济4 jia加7佳7迦8嘉8伽6家2贾7甲3 jie杰9洁6捷6 jin金4津5 jing京6井4经2 ju俱5巨4 jun君5 \
    ka卡8喀9 kai凯9开3 kan坎7堪6 kang康7 kao考4 ke克9科7可4柯7客3 ken肯8 kong孔5 kou口2 ku库7 \
    kun昆8 la拉9辣5腊6 lai莱9来4赖6 lan兰9 lang朗8郎6浪4 lao劳5老2 le勒9乐4 lei雷8肋7累4蕾6 leng冷3 \
    li利8里8丽8莉9力3立4黎8理3历3 liang梁5良4 lie列6烈5 lin林7琳8 ling令4灵4 liu留4琉7 long龙5隆7 \
    lou娄7 lu鲁9卢9路4禄5虏7露3 lun伦9轮3 luo罗9洛9 lv吕7律4 lve略4 ma马7玛9 mai麦7迈8买4 man曼9满3 \
    mao茅6毛3 mei美6梅8 men门4 meng蒙8孟8 mi米7密5弥6 mian缅7 ming明4 miu缪7 mo摩8莫7墨6默6魔4 \
    mu姆9穆9木4慕5 na纳9娜9拿6 nai奈8乃7 nan南6 nao瑙7 nei内6 neng能2 ni尼9妮8 niang酿6 nie涅8 \
    ning宁7 niu纽8牛3 nong农4 nu努9奴6 nuo诺9挪6 ou欧7 pa帕9 pai牌3 pan潘9 pang庞7旁4 pei佩8培6 \
    pi皮4匹6毗8 ping平3 po坡6婆5珀7 pu普8浦9菩7葡5蒲6 qi奇6其3契6齐4崎7起2 qiang强3 qiao乔8桥4 qie切5 \
    qin钦7琴4 qiong琼7 qiu丘6秋4 re热3 ren仁5任3 ri日5 rong容3 rui瑞8 ruo若5 sa萨9撒8 sai塞8赛6 \
    san三2 sang桑8 se瑟8色3 sen森9 sha沙6莎9 shan山4珊7 shang上2尚5 shao绍6 she舍4 shen申5神2 \
    sheng生2圣4 shi士6什8史6氏7世4式3施4石2释4 shu数1殊6 shui水1 si斯9思5司5丝4 song松6 sou搜5 \
    su苏8宿5 sun孙5 suo索8所4琐6 ta塔8 tai泰8台5太4 tan坦9檀6 tang汤5堂3 tao萄5 te特9忒8 \
    teng藤8腾5滕8 ti提6 tian田6天1 tie铁4帖5 ting廷8汀7 tong通4 tu图6土4 tuo托7陀7 wa瓦9娃5哇6 \
    wan万5 wang王5旺7网3望3 wei维8威8韦9伟6卫4味3薇7 wen文5温6 wo沃9 wu乌6坞6 xi西8希9锡8喜4细3席4 \
    xia夏7下2 xian仙4 xiang香3 xiao肖6 xie谢6歇5 xin辛7新4 xing星3兴4 xiu休5修4 xu叙5 xue雪5学1 \
    xun逊9 ya亚9雅7娅9牙4 yan阎8 yang扬4 ye耶9野5叶4爷5 yi伊9义4以4易5依5意2宜5 yin印5因5音2 ying英6 \
    you尤7犹6优4 yu玉3 yuan园5远3 yue约6 zan赞6 zao灶6 ze泽6 zha扎5札7 zhan占4詹8 zhang樟7 \
    zhe哲7 zhen真3 zhi治5支5之2智4 zhong中4 zhou洲8周4 zhu主4朱6茱8 zi兹9子1孜6 zong宗5 zuo佐7
    """
}
