// Written by Tools/fit-transliteration from the names of CC-CEDICT (MDBG, CC BY-SA 4.0):
// statistics of spelling, no entries. Do not edit.
enum TransliterationTable {
  static let slope: Float = 3.912
  static let offset: Float = 2.748

  /// Quarter bits of each letter, a to z, in names at large.
  static let letters: [Int] = [
    12, 21, 19, 20, 14, 27, 21, 19, 15, 28, 23, 18, 20, 15, 15, 23, 38, 15, 16, 17, 19, 26, 27, 33, 23, 28
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

  /// Characters that names are rendered with, by syllable, the commonest first.
  static let characters = """
    a阿 ai埃爱艾 an安 ang昂盎 ao奥敖澳 ba巴芭 bai白拜百 ban班板 bang邦 bao堡保宝包鲍 bei贝北 ben本奔 \
    bi比彼毕庇俾壁 bie别 bin宾 bo伯波博柏勃玻 bu布不 cang仓 cha查察 chai柴 chang昌 che彻 cheng城 chi驰池 \
    chuan川 chui垂 ci茨 cui粹翠 cun村 da达大答打 dai代黛戴 dan丹但 dang当 dao道 de德得 deng登邓 \
    di迪地蒂底的第狄帝 dian典 ding丁钉 dong东 du杜都度 dun顿敦 duo多朵 e俄厄额 en恩 er尔耳儿 fa法伐发 fan凡 \
    fang方 fei菲非费斐飞腓 fen芬 feng峰 fo佛 fu夫弗福富符芙 gai盖该 gan干甘 gang冈港钢 gao高 ge格哥戈各歌葛 \
    gen根 geng更 gong公 gou狗 gu古谷 gua瓜 guang光 gui圭 gun衮 guo国果 ha哈 hai海 han汉翰罕 hao豪好 \
    he赫荷合和河 hei黑 heng亨 hong洪鸿 hu胡湖狐 hua华 hui惠 huo霍 ji基吉季几及济 jia加佳迦嘉伽家贾甲 jie杰洁捷 \
    jin金津 jing京井经 ju俱巨 jun君 ka卡喀 kai凯开 kan坎堪 kang康 kao考 ke克科可柯客 ken肯 kong孔 kou口 \
    ku库 kun昆 la拉辣腊 lai莱来赖 lan兰 lang朗郎浪 lao劳老 le勒乐 lei雷肋累蕾 leng冷 li利里丽莉力立黎理历 \
    liang梁良 lie列烈 lin林琳 ling令灵 liu留琉 long龙隆 lou娄 lu鲁卢路禄虏露 lun伦轮 luo罗洛 lv吕律 lve略 \
    ma马玛 mai麦迈买 man曼满 mao茅毛 mei美梅 men门 meng蒙孟 mi米密弥 mian缅 ming明 miu缪 mo摩莫墨默魔 \
    mu姆穆木慕 na纳那娜拿 nai奈乃 nan南 nao瑙 nei内 neng能 ni尼妮 niang酿 nie涅 ning宁 niu纽牛 nong农 \
    nu努奴 nuo诺挪 ou欧 pa帕 pai牌 pan潘 pang庞旁 pei佩培 pi皮匹毗 ping平 po坡婆珀 pu普浦菩葡蒲 qi奇其契齐崎起 \
    qiang强 qiao乔桥 qie切 qin钦琴 qiong琼 qiu丘秋 re热 ren仁任 ri日 rong容 rui瑞 ruo若 sa萨撒 \
    sai塞赛 san三 sang桑 se瑟色 sen森 sha沙莎 shan山珊 shang上尚 shao绍 she舍 shen申神 sheng生圣 \
    shi士什史氏世式施石释 shu数殊 shui水 si斯思司丝 song松 sou搜 su苏宿 sun孙 suo索所琐 ta塔他 tai泰台太 \
    tan坦檀 tang汤堂 tao萄 te特忒 teng藤腾滕 ti提 tian田天 tie铁帖 ting廷汀 tong通 tu图土 tuo托陀 \
    wa瓦娃哇 wan万 wang王旺网望 wei维威韦伟卫味薇 wen文温 wo沃 wu乌坞 xi西希锡喜细席 xia夏下 xian仙 xiang香 \
    xiao肖 xie谢歇 xin辛新 xing星兴 xiu休修 xu叙 xue雪学 xun逊 ya亚雅娅牙 yan阎 yang扬 ye耶野叶爷 \
    yi伊义以易依意宜 yin印因音 ying英 you尤犹优 yu玉 yuan园远 yue约 zan赞 zao灶 ze泽 zha扎札 zhan占詹 \
    zhang樟 zhe哲 zhen真 zhi治支之智 zhong中 zhou洲周 zhu主朱茱 zi兹子孜 zong宗 zuo佐
    """
}
