/// Characters with several readings, each with its tone; ü is `v`, and 5 no tone.
enum FurtherReadings {
  static let list = """
    行hang2,xing2 长chang2,zhang3 重zhong4,chong2 乐le4,yue4 率lv4,shuai4 调diao4,tiao2 \
    会hui4,kuai4 还huan2,hai2 降jiang4,xiang2 差cha1,cha4,chai1,ci1 单dan1,shan4,chan2 都dou1,du1 \
    给gei3,ji3 更geng4,geng1 假jia3,jia4 角jiao3,jue2 传chuan2,zhuan4 藏cang2,zang4 曾ceng2,zeng1 \
    朝chao2,zhao1 车che1,ju1 称cheng1,chen4 乘cheng2,sheng4 弹dan4,tan2 倒dao4,dao3 得de2,dei3 \
    的de5,di2,di4 地di4,de5 恶e4,wu4,wu1 发fa1,fa4 分fen1,fen4 干gan4,gan1 供gong1,gong4 \
    冠guan1,guan4 合he2,ge3 和he2,huo2,he4 华hua2,hua4 划hua4,hua2 几ji3,ji1 济ji4,ji3 间jian1,jian4 \
    结jie2,jie1 解jie3,jie4,xie4 禁jin4,jin1 尽jin4,jin3 卷juan4,juan3 卡ka3,qia3 看kan4,kan1 \
    空kong1,kong4 累lei4,lei3,lei2 量liang4,liang2 绿lv4,lu4 没mei2,mo4 模mo2,mu2 难nan2,nan4 \
    片pian4,pian1 强qiang2,qiang3,jiang4 切qie4,qie1 曲qu3,qu1 塞sai1,sai4,se4 色se4,shai3 \
    厦sha4,xia4 舍she3,she4 省sheng3,xing3 盛sheng4,cheng2 石shi2,dan4 识shi2,zhi4 似si4,shi4 \
    宿su4,xiu3 折zhe2,she2 提ti2,di1 吐tu3,tu4 系xi4,ji4 鲜xian1,xian3 相xiang1,xiang4 校xiao4,jiao4 \
    血xue4,xie3 应ying1,ying4 载zai4,zai3 择ze2,zhai2 正zheng4,zheng1 只zhi1,zhi3 中zhong1,zhong4 \
    种zhong3,zhong4 轴zhou2,zhou4 属shu3,zhu3 著zhu4,zhuo2 转zhuan3,zhuan4 钻zuan4,zuan1 \
    处chu3,chu4 数shu4,shu3 当dang1,dang4 好hao3,hao4 为wei4,wei2 与yu3,yu4 着zhe5,zhao2,zhuo2 \
    觉jue2,jiao4 便bian4,pian2 参can1,shen1,cen1 畜chu4,xu4 大da4,dai4 担dan1,dan4 斗dou4,dou3 \
    夫fu1,fu2 缝feng4,feng2 观guan1,guan4 号hao4,hao2 核he2,hu2 横heng2,heng4 将jiang1,jiang4 \
    教jiao4,jiao1 节jie2,jie1 据ju4,ju1 凉liang2,liang4 笼long2,long3 露lu4,lou4 论lun4,lun2 \
    闷men4,men1 磨mo2,mo4 铺pu4,pu1 奇qi2,ji1 圈quan1,juan4 任ren4,ren2 散san4,san3 丧sang4,sang1 \
    少shao3,shao4 说shuo1,shui4 挑tiao1,tiao3 通tong1,tong4 同tong2,tong4 委wei3,wei1 削xue1,xiao1 \
    压ya1,ya4 要yao4,yao1 饮yin3,yin4 占zhan4,zhan1 涨zhang3,zhang4 症zheng4,zheng1 作zuo4,zuo1 \
    兴xing1,xing4 薄bao2,bo2,bo4 剥bo1,bao1 泊bo2,po1 炸zha4,zha2 脏zang1,zang4 粘zhan1,nian2 \
    咽yan4,yan1,ye4 阿a1,e1 艾ai4,yi4 扒ba1,pa2 把ba3,ba4 耙ba4,pa2 膀bang3,pang2 蚌bang4,beng4 \
    堡bao3,bu3,pu4 暴bao4,pu4 背bei4,bei1 奔ben1,ben4 辟pi4,bi4 秘mi4,bi4 臂bi4,bei5 扁bian3,pian1 \
    别bie2,bie4 屏ping2,bing3 卜bo5,bu3 伯bo2,bai3 簸bo3,bo4 柏bai3,bo2,bo4 刹sha1,cha4 叉cha1,cha3 \
    颤chan4,zhan4 场chang3,chang2 嘲chao2,zhao1 澄cheng2,deng4 匙shi5,chi2 冲chong1,chong4 \
    臭chou4,xiu4 创chuang4,chuang1 伺si4,ci4 攒zan3,cuan2 撮cuo1,zuo3 答da2,da1 打da3,da2 \
    逮dai3,dai4 待dai4,dai1 叨dao1,tao1 钉ding1,ding4 度du4,duo2 囤tun2,dun4 坊fang1,fang2 \
    菲fei1,fei3 佛fo2,fu2 否fou3,pi3 服fu2,fu4 脯fu3,pu2 夹jia1,jia2,ga1 咖ka1,ga1 杆gan1,gan3 \
    岗gang3,gang1 葛ge2,ge3 蛤ha2,ge2 勾gou1,gou4 估gu1,gu4 骨gu3,gu1 龟gui1,jun1,qiu1 柜gui4,ju3 \
    咳ke2,hai1 汗han4,han2 巷xiang4,hang4 荷he2,he4 喝he1,he4 哄hong1,hong3,hong4 侯hou2,hou4 \
    糊hu2,hu4 晃huang3,huang4 混hun4,hun2 豁huo1,huo4 缉ji1,qi1 稽ji1,qi3 纪ji4,ji3 茄qie2,jia1 \
    监jian1,jian4 渐jian4,jian1 见jian4,xian4 槛kan3,jian4 侥jiao3,yao2 嚼jiao2,jue2 脚jiao3,jue2 \
    劲jin4,jing4 颈jing3,geng3 菌jun1,jun4 咀ju3,zui3 隽juan4,jun4 倔jue2,jue4 壳ke2,qiao4 可ke3,ke4 \
    括kuo4,gua1 拉la1,la2 蜡la4,zha4 落luo4,la4,lao4 烙lao4,luo4 勒le4,lei1 擂lei2,lei4 \
    棱leng2,ling2 俩lia3,liang3 撩liao1,liao2 淋lin2,lin4 令ling4,ling2 溜liu1,liu4 六liu4,lu4 \
    捋lv3,luo1 络luo4,lao4 脉mai4,mo4 埋mai2,man2 蔓man4,wan4 氓mang2,meng2 蒙meng2,meng1,meng3 \
    眯mi1,mi2 靡mi3,mi2 泌mi4,bi4 牟mou2,mu4 抹mo3,ma1,mo4 哪na3,nei3,ne5 呢ne5,ni2 那na4,nei4,na1 \
    娜na4,nuo2 宁ning2,ning4 弄nong4,long4 疟nve4,yao4 区qu1,ou1 迫po4,pai3 胖pang4,pan2 刨bao4,pao2 \
    炮pao4,bao1,pao2 喷pen1,pen4 劈pi1,pi3 仆pu2,pu1 朴pu3,po4,piao2 瀑pu4,bao4 曝pu4,bao4 栖qi1,xi1 \
    蹊xi1,qi1 契qi4,xie4 铅qian1,yan2 茜qian4,xi1 抢qiang3,qiang1 翘qiao4,qiao2 亲qin1,qing4 \
    雀que4,qiao1 嚷rang3,rang1 撒sa1,sa3 臊sao4,sao1 扫sao3,sao4 煞sha4,sha1 扇shan4,shan1 \
    稍shao1,shao4 什shen2,shi2 甚shen4,shen2 莘shen1,xin1 殖zhi2,shi5 峙zhi4,shi4 熟shu2,shou2 \
    术shu4,zhu2 刷shua1,shua4 遂sui4,sui2 踏ta4,ta1 拓tuo4,ta4 台tai2,tai1 苔tai2,tai1 陶tao2,yao2 \
    体ti3,ti1 帖tie1,tie3,tie4 瓦wa3,wa4 万wan4,mo4 王wang2,wang4 尾wei3,yi3 尉wei4,yu4 蔚wei4,yu4 \
    遗yi2,wei4 乌wu1,wu4 无wu2,mo2 洗xi3,xian3 戏xi4,hu1 吓xia4,he4 纤xian1,qian4 肖xiao4,xiao1 \
    邪xie2,ye2 芯xin1,xin4 吁xu1,yu4 旋xuan2,xuan4 熏xun1,xun4 哑ya3,ya1 燕yan4,yan1 殷yin1,yan1 \
    约yue1,yao1 钥yao4,yue4 叶ye4,xie2 衣yi1,yi4 荫yin1,yin4 佣yong1,yong4 予yu3,yu2 熨yun4,yu4 \
    员yuan2,yun2,yun4 晕yun1,yun4 扎zha1,za1,zha2 轧ya4,zha2,ga2 召zhao4,shao4 爪zhao3,zhua3 \
    这zhe4,zhei4 挣zheng4,zheng1 粥zhou1,yu4 拽zhuai4,ye4 椎zhui1,chui2 缴jiao3,zhuo2 仔zi3,zai3 \
    综zong1,zeng4 琢zhuo2,zuo2 幢zhuang4,chuang2 谁shei2,shui2 尺chi3,che3 氏shi4,zhi1 俞yu2,shu4 \
    仇chou2,qiu2 查cha2,zha1 盖gai4,ge3 哈ha1,ha3 纶lun2,guan1 番fan1,pan1 贾jia3,gu3 句ju4,gou1 \
    祭ji4,zhai4 覃tan2,qin2 俟si4,qi2 莞guan3,wan3 枞zong1,cong1 歙xi1,she4 涡wo1,guo1 浚jun4,xun4 \
    珲hui1,hun2 丽li4,li2 荥xing2,ying2 红hong2,gong1 扛kang2,gang1 般ban1,bo1 炅jiong3,gui4 \
    亟ji2,qi4 亡wang2,wu2 佃dian4,tian2 侧ce4,zhai1 偻lou2,lv3 剿jiao3,chao1 厕ce4,si5 \
    呛qiang1,qiang4 吭hang2,keng1 咋za3,ze2,zha1 咯ge1,ka3,lo5 啊a1,a5 嗌yi4,ai4 坏huai4,pi1 \
    夯hang1,ben4 岂qi3,kai3 彷pang2,fang3 徊huai2,hui2 拘ju1,gou1 拗ao4,niu4,ao3 拮jie2,jia2 \
    掖ye4,ye1 掺chan1,shan3 揣chuai1,chuai3 沓ta4,da2 涌yong3,chong1 熬ao2,ao1 疸dan3,da5 \
    瘪bie3,bie1 矜jin1,guan1,qin2 碌lu4,liu4 禅chan2,shan4 秤cheng4,cheng1 翟zhai2,di2 芥jie4,gai4 \
    苫shan1,shan4 苣ju4,qu3 荠ji4,qi2 莫mo4,mu4 葚shen4,ren4 虾xia1,ha2 蛇she2,yi2 蟆ma2,ma5 \
    裳shang5,chang2 褪tui4,tun4 诘jie2,ji2 趄ju1,qie4 踉liang4,liang2 迤yi3,yi2 铛dang1,cheng1 \
    铤ting3,ding4 铣xi3,xian3 镐gao3,hao4 阙que1,que4 隗kui2,wei3 靓liang4,jing4 颉jie2,xie2 \
    食shi2,si4 馏liu2,liu4 驮tuo2,duo4 骠piao4,biao1 鹄hu2,gu3 黾min3,mian3
    """
}
