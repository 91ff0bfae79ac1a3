internal import English
internal import ICU

/// The Chinese words that every text is full of, with the English that stands for them.
///
/// A text that is aligned without a dictionary teaches words where it is aligned well already. These let
/// it begin well: they are few and known to everyone, and what the text teaches goes beyond them.
enum EverydayWords {
  /// English stems with their shares, which sum to 1, of a word in Simplified or Traditional
  /// characters.
  static func stems(of word: ArraySlice<UInt8>) -> [(stem: String, share: Float)] {
    entries[Array(word)] ?? []
  }

  private static let entries: [[UInt8]: [(stem: String, share: Float)]] = {
    // Both scripts at once: the same words, in the same order.
    let traditional = (try? Transliterator.simplifiedToTraditional().convert(list)) ?? ""
    var entries: [[UInt8]: [(stem: String, share: Float)]] = [:]
    for item in (list + "\n" + traditional).split(whereSeparator: \.isWhitespace) {
      let sides = item.split(separator: "=")
      guard let word = sides.first, let forms = sides.last, sides.count == 2 else { continue }
      var stems: [String] = []
      for form in forms.split(separator: ",") {
        let stem = EnglishStemmer.stem(String(form))
        if !stems.contains(stem) { stems.append(stem) }
      }
      entries[Array(word.utf8)] = stems.map { ($0, 1 / Float(stems.count)) }
    }
    return entries
  }()

  private static let list = """
    我=i,me,my 我的=my,mine 咱=we,us 咱们=we,us,our 我们=we,us,our 你=you,your 您=you,your 你们=you,your
    你的=your 他=he,him,his 她=she,her 他的=his 她的=her 它=it,its 他们=they,them,their 她们=they,them,their
    它们=they,them,their 自己=himself,myself,herself,yourself,themselves,own 人家=others,people
    别人=others,someone 大家=everyone,everybody,all 有人=someone,somebody,people 谁=who,whom,whose
    人=people,person,man 人们=people 男人=man,husband 女人=woman,wife 男=male,man,boy 女=female,woman,girl
    孩子=child,kid,boy 小孩=child,kid 儿童=child 男孩=boy 女孩=girl 姑娘=girl 丫头=girl 小伙子=young,man,fellow,lad
    青年=young,youth 年轻人=young,youth 老人=old,elderly,elder 老头=old,man 老太太=old,lady,woman 老婆=wife
    妻子=wife 太太=wife,mrs,lady,madam 媳妇=wife,daughter,bride 丈夫=husband 老公=husband 父亲=father
    爸爸=father,dad,papa 爸=dad,father 爹=father,dad 母亲=mother 妈妈=mother,mom,mum,mama 妈=mom,mother,mum
    娘=mother 父母=parent 爷爷=grandfather,grandpa 奶奶=grandmother,grandma 外婆=grandmother 儿子=son
    女儿=daughter 哥哥=brother 哥=brother 弟弟=brother 兄弟=brother 姐姐=sister 姐=sister 妹妹=sister 姐妹=sister
    叔叔=uncle 舅舅=uncle 阿姨=aunt,auntie 姑姑=aunt 亲戚=relative 家人=family 朋友=friend 同学=classmate,student
    同志=comrade 同事=colleague 邻居=neighbor,neighbour 客人=guest 敌人=enemy 先生=mr,sir,gentleman
    小姐=miss,lady 夫人=madam,mrs,lady,wife 老师=teacher 教师=teacher 学生=student,pupil 教授=professor
    医生=doctor 大夫=doctor 护士=nurse 病人=patient 患者=patient 警察=police,policeman 士兵=soldier 军人=soldier
    工人=worker 农民=peasant,farmer 司机=driver 老板=boss,owner 记者=reporter,journalist 作家=writer,author
    律师=lawyer 法官=judge 队长=captain,leader 主任=director,head 经理=manager 书记=secretary 总统=president
    主席=chairman,president 部长=minister 皇帝=emperor 国王=king 王=king,wang 公主=princess 小偷=thief 和尚=monk
    神=god,gods 上帝=god 鬼=ghost,devil 群众=mass,crowd,people 干部=cadre,official 专家=expert 科学家=scientist
    员工=employee,staff 用户=user 客户=customer,client 公民=citizen 居民=resident
    什么=what 甚么=what 怎么=how,why 怎样=how 怎么样=how 如何=how 为什么=why 为何=why 哪=which,where 哪里=where
    哪儿=where 哪个=which 几=how,many,several,few 多少=how,many,much 几个=several,few 这=this 这个=this
    这些=these 这样=so,this,such 这么=so,such 这里=here 这儿=here 这种=this,such,kind 那=that 那个=that 那些=those
    那样=that,so 那么=so,then 那里=there 那儿=there 此=this 某=certain,some 不=not,no 没=not,no
    没有=no,not,without 无=no,without 不要=not,don 不是=not 不能=cannot,not 不会=not,won 非=not,non 未=not,yet
    从来=never,always 从不=never 永远=forever,always,never 是的=yes 任何=any 每=every,each 各=each,various
    所有=all,every 一切=everything,all 全=all,whole,entire 全部=all,entire 都=all,both 其他=other
    另=another,other 另外=another,addition,besides 其中=among,which 许多=many 很多=many,much,lot 一些=some
    有些=some 有的=some 几乎=almost,nearly 大约=about,approximately 约=about,approximately 差不多=almost,about
    只=only,just 仅=only 一样=same,like 相同=same
    年=year 月=month 日=day 天=day,sky 周=week,zhou 星期=week 小时=hour 分钟=minute 秒=second 时候=when,time
    时=when,time 时间=time 今天=today 今日=today 昨天=yesterday 明天=tomorrow 今年=year,this 去年=last,year
    明年=next,year 现在=now 目前=currently,present,now 过去=past,over 将来=future 未来=future 以前=before,ago
    以后=after,later 之前=before 之后=after 后来=later,afterward 然后=then 早上=morning 早晨=morning 上午=morning
    中午=noon 下午=afternoon 傍晚=evening,dusk 晚上=evening,night,tonight 夜=night 夜里=night 半夜=midnight
    白天=day,daytime 黄昏=dusk 春天=spring 夏天=summer 秋天=autumn,fall 冬天=winter 季节=season 一会儿=while,moment
    刚=just 刚才=just,now 刚刚=just 已=already 已经=already 曾=once 曾经=once,ever 正在=now 马上=immediately,once
    立刻=immediately,once 立即=immediately 突然=suddenly,sudden 忽然=suddenly,sudden 终于=finally,last
    最后=finally,last,end 起初=first,beginning 开始=begin,start 结束=end,finish 总是=always
    一直=always,all,along 常常=often 经常=often 有时=sometimes 有时候=sometimes 从此=since,then 再=again,then
    又=again,and 还=still,also,yet 仍=still 仍然=still 还是=still,or 一次=once,time 次=time 每天=every,day
    当时=then,time 同时=same,time,meanwhile 直到=until 期间=during,period 世纪=century 年代=s,decade
    岁=year,old 生日=birthday 小时候=childhood,child
    一=one 二=two,second 两=two 两个=two 三=three,third 四=four,fourth 五=five,fifth 六=six,sixth 七=seven
    八=eight 九=nine 十=ten 百=hundred 千=thousand 万=ten,thousand 亿=hundred,million 半=half 第一=first
    第二=second 第三=third 双=pair,double 一半=half 倍=time,double 一个=one,a 一点=little,bit 一下=bit
    许=allow,xu 多=more,many,much 少=less,few,little 更=more 更多=more 最=most 很=very 非常=very 太=too,very
    十分=very 特别=especially,particularly,special 越来越=more 比=than,compared 比较=relatively,compare
    够=enough
    和=and 与=and,with 跟=with,and 同=with,same 及=and 以及=and,as 或=or 或者=or 但=but,however
    但是=but,however 可是=but 不过=but,however 然而=however,but,yet 却=but,yet 而=and,but,while
    而且=and,moreover,also 并=and 并且=and 因为=because,since 由于=because,due 因此=therefore,so,thus
    所以=so,therefore 如果=if 要是=if 假如=if 若=if 只要=long,if 只有=only 虽然=although,though
    尽管=although,despite,though 即使=even,if 除了=except,besides,apart 除非=unless 为了=order,for
    关于=about,regarding,concerning 根据=according,based 按照=according 通过=through,via 对于=for 像=like
    好像=seem,like 似乎=seem 如=such,like,if 例如=example,such 比如=example 从=from 到=to,arrive,until
    在=in,at,on 向=toward,to 往=toward 为=for 被=by 把=took 给=give,gave 让=let,make 使=make,cause
    叫=call,name,shout 也=also,too 还有=also,and 就=then,just 才=only,just 果然=indeed,sure
    其实=actually,fact 当然=course,certainly 也许=perhaps,maybe 可能=may,might,possible,maybe
    大概=probably,about 一定=must,certainly,definitely 必须=must 应该=should 应当=shall,should 应=should
    要=want,will,must 想=want,think 会=will,can,would 能=can,could,able 能够=can,able 可以=can,could,may
    可=can,may 需要=need,require 需=need,require 愿意=willing,want 敢=dare 肯=willing 不得不=had,forced
    说=say,said,tell,speak,talk 道=say,said,road,way 说道=said 说话=speak,talk 讲=tell,speak,talk
    谈=talk,discuss 问=ask 问道=ask 回答=answer,reply 答=answer,reply 告诉=tell,told 喊=shout,yell,cry,call
    叫道=cry,shout 骂=curse,scold,swear 笑=laugh,smile 笑道=laugh,smile 哭=cry,weep,wept,sob 唱=sing,sang
    听=listen,hear,heard 听见=hear,heard 听到=hear,heard 听说=hear,heard 看=look,see,watch,saw,read
    看见=see,saw,seen 看到=see,saw,seen 见=see,saw,meet,met 望=look,gaze,stare 盯=stare 瞧=look
    发现=find,discover,found 找=look,find,search,seek 找到=find,found 知道=know,knew
    认识=know,knew,recognize 明白=understand,understood,clear 懂=understand,understood
    了解=understand,know,learn 理解=understand 觉得=feel,felt,think,thought 感到=feel,felt
    感觉=feel,felt,feeling 认为=think,believe,consider 以为=think,thought 想到=think,thought
    想起=remember,think,thought 记得=remember 记住=remember 忘=forget,forgot 忘记=forget,forgot,forgotten
    忘了=forgot,forgotten 希望=hope,wish 相信=believe,trust 怕=afraid,fear 害怕=afraid,fear,scared
    担心=worry,worried 喜欢=like,love 爱=love 恨=hate 讨厌=hate,dislike 生气=angry,anger
    高兴=happy,glad,pleased 快乐=happy,joy 难过=sad 伤心=sad,broken,heart 痛苦=pain,suffering
    幸福=happy,happiness 吃惊=surprised,surprise 奇怪=strange,odd 决定=decide,decision 打算=plan,intend
    准备=prepare,ready 同意=agree 反对=oppose,against 答应=promise,agree 保证=guarantee,promise,ensure
    承认=admit,acknowledge 解释=explain,explanation 介绍=introduce,introduction
    表示=express,indicate,say,said 点头=nod 摇头=shake,shook,head 谢谢=thank 感谢=thank,grateful 对不起=sorry
    再见=goodbye,bye 请=please,ask,invite 请求=request,beg 求=beg,ask,seek 命令=order,command
    学=learn,study 学习=learn,study 读=read 读书=read,study,school 写=write,wrote,written 教=teach,taught
    讨论=discuss,discussion 故事=story 话=word,words,say,said 名字=name 名=name,famous 意思=meaning,mean
    来=come,came 去=go,went,gone 走=walk,go,went,leave,left 走了=left,gone 进=enter,into,in
    进来=come,came,in 进去=go,went,in 出=out 出来=out,come,came 出去=out,go,went 上=on,up,upper
    下=down,under,next,below 上来=up,came 下来=down,came 起来=up,rise,rose,stood 回=return,back,went
    回来=back,return,came 回家=home 回去=back,return 过来=over,came,come 到了=arrived,reached
    来到=came,arrived,come 到达=arrive,reach 离开=leave,left 跑=run,ran 跳=jump,leap 飞=fly,flew
    站=stand,stood,station 站在=stood,standing 坐=sit,sat 坐在=sat,sitting 坐下=sat,sit 躺=lie,lay,lying
    躺在=lay,lying 睡=sleep,slept,asleep 睡觉=sleep,asleep,bed 醒=wake,woke,awake 住=live,lived,stay
    住在=live,lived 停=stop 停止=stop 等=wait,etc 等待=wait 追=chase,pursue 跟着=follow 推=push 拉=pull,drag
    拿=take,took,hold,held 拿起=picked,took 抓=grab,catch,caught 抱=hold,held,hug,arms
    带=bring,take,brought,carry 送=send,sent,give,deliver 放=put,place,let 打=hit,beat,strike,fight
    踢=kick 杀=kill 死=die,dead,died,death 死亡=death 活=live,alive 生活=life,live 生=born,life
    出生=born,birth 结婚=marry,married 嫁=marry,married 离婚=divorce 吃=eat,ate,eaten
    吃饭=eat,ate,meal,dinner 喝=drink,drank 抽烟=smoke,smoking 穿=wear,wore 穿着=wearing 戴=wear,wore
    洗=wash 做=do,make,made 工作=work,job 劳动=labor,work 干活=work 买=buy,bought 卖=sell,sold 用=use,with
    使用=use 开=open,drive,drove,start 打开=open 关=close,shut,guan 关上=closed,shut 挂=hang,hung
    掉=fall,fell,drop 落=fall,fell 倒=fall,fell,pour 变=change,become,became 变成=become,became,turn
    成=become,became 成为=become,became 改变=change 开车=drive,drove 旅行=travel,trip,journey 帮=help
    帮助=help 救=save,rescue 保护=protect,protection 照顾=care,look 参加=join,attend,participate
    比赛=game,match,competition 赢=win,won 输=lose,lost 输了=lost 玩=play 跳舞=dance 游戏=game 试=try,tried
    努力=effort,hard 继续=continue 完成=complete,finish 成功=success,succeed,successful 失败=fail,failure
    丢=lose,lost 失去=lose,lost 得到=get,got,obtain,receive 收=receive,collect 接受=accept,receive
    接=receive,pick,meet 拒绝=refuse,reject 选择=choose,select,choice,chose 发生=happen,occur
    出现=appear,emerge 消失=disappear,vanish 存在=exist,existence 有=have,there 拥有=have,own,possess
    属于=belong 包括=include 提供=provide 支持=support 建立=establish,build,set 建=build,built
    建设=construction,build 生产=production,produce 发展=development,develop 增加=increase,add
    减少=reduce,decrease 提高=improve,increase,raise 进行=conduct,carry 管理=management,manage 控制=control
    检查=check,examine,inspect 调查=investigate,investigation,survey
    头=head 脸=face 眼睛=eye 眼=eye 眼泪=tear 耳朵=ear 鼻子=nose 嘴=mouth 嘴巴=mouth 嘴唇=lip 牙齿=tooth,teeth
    舌头=tongue 头发=hair 脖子=neck 肩膀=shoulder 胳膊=arm 手=hand 手指=finger 胸=chest,breast 肚子=belly,stomach
    背=back 腰=waist 腿=leg 脚=foot,feet 身体=body 身上=body 身子=body 心=heart,mind 心里=heart,mind 心脏=heart
    血=blood 骨头=bone 皮肤=skin 声音=voice,sound 病=illness,sick,disease,ill 疾病=disease 疼=hurt,pain,ache
    痛=pain,hurt 医院=hospital 药=medicine,drug 治疗=treatment,treat 生命=life 力气=strength
    力量=strength,power,force 眼光=eyes,gaze 目光=eyes,gaze,look 表情=expression,look 样子=look,appearance
    微笑=smile
    家=home,family,house 家里=home,house,family 家庭=family 房子=house 屋=house,room 屋子=room,house
    屋里=room,house 房间=room 门=door,gate 门口=door,doorway,gate 窗=window 窗户=window 窗子=window 墙=wall
    院子=yard,courtyard 厨房=kitchen 床=bed 床上=bed 桌子=table,desk 桌=table,desk 椅子=chair 灯=lamp,light
    灯光=light 火=fire 锅=pot,pan 碗=bowl 筷子=chopstick 杯子=cup,glass 杯=cup,glass 刀=knife 枪=gun,rifle
    衣服=clothes,clothing 衣=clothes 裤子=pants,trouser 裙子=skirt,dress 鞋=shoe 鞋子=shoe 帽子=hat,cap
    眼镜=glasses 饭=rice,meal,food,dinner 饭店=restaurant,hotel 米=rice,meter 面条=noodle 面包=bread
    菜=dish,vegetable,food 肉=meat,flesh 鱼=fish 鸡=chicken 鸡蛋=egg 蛋=egg 牛奶=milk
    酒=wine,liquor,alcohol,drink 茶=tea 水=water 糖=sugar,candy 盐=salt 烟=smoke,cigarette 香烟=cigarette
    食物=food 水果=fruit 苹果=apple 钱=money 元=yuan 块=yuan,piece 书=book 信=letter,believe 报纸=newspaper
    电话=phone,telephone,call 手机=phone,mobile 电视=television,tv 电影=film,movie 音乐=music 歌=song
    照片=photo,picture,photograph 照相机=camera 画=painting,picture,draw,paint 图=figure,picture
    车=car,cart,vehicle 汽车=car 自行车=bicycle,bike 火车=train 飞机=plane,airplane,aircraft 船=boat,ship
    车站=station 机场=airport 箱子=box,suitcase,case 包=bag,pack 袋子=bag 钥匙=key 纸=paper 笔=pen
    东西=thing,something 玩具=toy 镜子=mirror 绳子=rope 瓶子=bottle 石头=stone,rock 机器=machine 电脑=computer
    计算机=computer 网络=network,internet 软件=software 系统=system 文件=file,document 数据=data 程序=program
    信息=information 服务=service 产品=product 设备=equipment,device 项目=project 计划=plan 方法=method,way
    问题=problem,question,issue 结果=result 原因=reason,cause 情况=situation,case,condition
    事=thing,matter,affair 事情=thing,matter 地方=place 部分=part 方面=aspect,side,respect 种=kind,type
    类型=type 关系=relationship,relation 机会=chance,opportunity 消息=news,message 新闻=news 语言=language
    文字=word,text,character 字=word,character 句=sentence 例子=example
    太阳=sun 阳光=sunlight,sunshine,sun 月亮=moon 月光=moonlight 星星=star 天空=sky 地上=ground,floor
    大地=earth,land 土地=land,soil 山=mountain,hill 河=river 江=river,jiang 湖=lake 海=sea 大海=sea,ocean
    岛=island 风=wind 雨=rain 雪=snow 云=cloud 雷=thunder 天气=weather 空气=air 草=grass 花=flower 树=tree
    树叶=leaf,leaves 叶子=leaf,leaves 树林=woods,forest 森林=forest 狗=dog 猫=cat 马=horse,ma 牛=cow,ox,cattle
    猪=pig 羊=sheep,goat 鸟=bird 老鼠=mouse,rat 老虎=tiger 蛇=snake 虫子=insect,bug 动物=animal 植物=plant
    村=village 村子=village 村里=village 村庄=village 城=city,town 城市=city 城里=city,town 县=county 镇=town
    省=province 国=country,state 国家=country,state,nation,national 世界=world 中国=china,chinese
    美国=america,american,united 英国=britain,british,england 日本=japan,japanese 法国=france,french
    德国=germany,german 俄罗斯=russia,russian 北京=beijing 上海=shanghai 香港=hong,kong 台湾=taiwan 英语=english
    中文=chinese 学校=school 大学=university,college 教室=classroom 公司=company 工厂=factory 商店=shop,store
    市场=market 银行=bank 街=street 街上=street 路=road,way,path 路上=road,way 桥=bridge 公园=park
    监狱=prison,jail 法院=court 教堂=church 政府=government 军队=army,military,troop 战争=war 法律=law
    经济=economic,economy 政治=political,politics 社会=social,society 文化=culture,cultural
    科学=science,scientific 技术=technology,technical 教育=education 历史=history,historical
    革命=revolution,revolutionary 党=party 人民=people 会议=meeting,conference 组织=organization,organize
    里=in,inside,li 里面=inside 外=outside,foreign 外面=outside 中=in,middle,among 中间=middle,between
    前=before,front,ago 前面=front,ahead 后=after,behind,back 后面=behind,back 左=left 右=right
    旁边=beside,next 边=side,edge 上面=above,top 下面=below,under 东=east 西=west 南=south 北=north
    附近=near,nearby 远=far 近=near,close 之间=between,among
    大=big,large,great 小=small,little,young,xiao 高=high,tall,gao 低=low 长=long,grow 短=short 新=new
    旧=old 老=old 年轻=young 好=good,well,ok 坏=bad 最好=best 更好=better 错=wrong,mistake 错误=error,mistake
    真=true,really,real 真的=really,true 假=false,fake 美=beautiful,beauty 漂亮=beautiful,pretty
    美丽=beautiful 丑=ugly 热=hot 冷=cold 暖和=warm 温暖=warm 快=fast,quick,soon 慢=slow,slowly 慢慢=slowly
    早=early 晚=late 重=heavy 轻=light,gently 强=strong 弱=weak 硬=hard 软=soft 干净=clean 脏=dirty 安静=quiet
    静=quiet,still 亮=bright,light 黑=black,dark 黑暗=dark,darkness 白=white,bai 白色=white 红=red,hong
    红色=red 黄=yellow,huang 黄色=yellow 绿=green 绿色=green 蓝=blue 蓝色=blue 聪明=clever,smart 笨=stupid
    傻=stupid,fool,foolish,silly 疯=mad,crazy 穷=poor 富=rich 累=tired 饿=hungry 渴=thirsty
    困难=difficult,difficulty 难=difficult,hard 容易=easy,easily 简单=simple 重要=important 主要=main,major
    必要=necessary 不同=different 特殊=special 可怜=poor,pitiful 可爱=cute,lovely 可怕=terrible,frightening
    清楚=clear,clearly 突出=prominent 满=full 空=empty 深=deep 浅=shallow 宽=wide 窄=narrow 厚=thick 薄=thin
    胖=fat 瘦=thin 湿=wet 甜=sweet 苦=bitter 香=fragrant,fragrance 臭=stink,smelly 活着=alive,living
    安全=safe,safety,security 危险=danger,dangerous 自由=free,freedom 认真=serious,carefully
    小心=careful,carefully 一起=together 互相=each,other
    梦=dream 做梦=dream 命=life,fate 命运=fate 精神=spirit,mental 思想=thought,idea,mind 灵魂=soul 心情=mood
    秘密=secret 办法=way,method 道理=reason,truth 真理=truth 目的=purpose,goal 意义=meaning,significance
    价值=value 条件=condition 影响=influence,affect,impact 作用=role,effect,function 能力=ability,capability
    责任=responsibility 权利=right 义务=obligation,duty 标准=standard 规定=provision,regulation,provide
    要求=require,request,demand,requirement 报告=report 合同=contract 价格=price 投资=investment,invest
    收入=income,revenue 成本=cost 利润=profit 贸易=trade 企业=enterprise,company,business 行业=industry
    工业=industry,industrial 农业=agriculture,agricultural 环境=environment,environmental 能源=energy
    健康=health,healthy 安排=arrange,arrangement 大声=loud,loudly 低声=low,whisper,softly 悄悄=quietly
    轻轻=gently,softly 慌=panic,flustered 急=anxious,hurry,urgent 赶紧=hurry,hurried,quickly
    赶快=hurry,quickly 连忙=hurriedly,quickly 急忙=hurriedly,hurried 仿佛=if,seem 简直=simply
    究竟=exactly,after 到底=after,end,exactly 难道=could 反正=anyway 至少=least 甚至=even 连=even 尤其=especially
    更加=more 首先=first 其次=second 总之=short 同样=same,similarly 第一次=first,time 一天=day,one 有一天=day,one
    一个人=alone,person 一年=year 两人=two,both 孤独=lonely,alone,solitude 独自=alone 战士=soldier,fighter
    英雄=hero 坏人=bad 好人=good 死人=dead 尸体=corpse,body 坟=grave,tomb 葬礼=funeral 婚礼=wedding 婚姻=marriage
    爱情=love 友谊=friendship 青春=youth 童年=childhood 故乡=hometown,home 家乡=hometown,home
    """
}
