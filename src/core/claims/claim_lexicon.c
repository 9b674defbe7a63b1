/* claim_lexicon.c - see claim_lexicon.h */
#include "claims/claim_lexicon.h"

#include "claims/claim_cells.h"

_Static_assert(GAI_WORDS <= 64, "areas keep the words they have seen as bits");

/* The longest word that fits is taken, wherever it stands here: the order means nothing. */
static const gai_entry entries[] = {
	/* requests */
	{u"依申请公开", GAI_W_REQUEST, 0}, {u"信息公开申请", GAI_W_REQUEST, 0}, {u"申请公开", GAI_W_REQUEST, 0},
	{u"公开申请", GAI_W_REQUEST, 0}, {u"依申请", GAI_W_REQUEST, 0}, {u"信息依申请公开", GAI_W_REQUEST, 0},
	{u"申请信息公开", GAI_W_REQUEST, 0}, {u"申请公开政府信息", GAI_W_REQUEST, 0}, {u"公开政府信息申请", GAI_W_REQUEST, 0},
	{u"公开政府信息的申请", GAI_W_REQUEST, 0}, {u"公开信息的申请", GAI_W_REQUEST, 0}, {u"政府信息申请", GAI_W_REQUEST, 0},
	{u"信息公开的申请", GAI_W_REQUEST, 0}, {u"申请获取政府信息", GAI_W_REQUEST, 0}, {u"依申请信息公开", GAI_W_REQUEST, 0},
	{u"依申请公开信息", GAI_W_REQUEST, 0}, {u"依申请公开政府信息", GAI_W_REQUEST, 0}, {u"政府信息公开申请", GAI_W_REQUEST, 0},
	{u"政府信息公开的申请", GAI_W_REQUEST, 0}, {u"政府信息公开申请事项", GAI_W_REQUEST, 0}, {u"政府信息公开申请信件", GAI_W_REQUEST, 0},
	{u"申请", GAI_W_APPLYING, 0}, {u"申请书", GAI_W_APPLYING, 0}, {u"依申请公开请求", GAI_W_REQUEST, 0},
	{u"信息公开请求", GAI_W_REQUEST, 0}, {u"政府信息公开请求", GAI_W_REQUEST, 0}, {u"公开政府信息请求", GAI_W_REQUEST, 0},
	{u"公开政府信息的请求", GAI_W_REQUEST, 0}, {u"信息公开的请求", GAI_W_REQUEST, 0}, {u"获取政府信息的请求", GAI_W_REQUEST, 0},
	{u"政府信息公开申请书", GAI_W_REQUEST, 0}, {u"信息公开申请书", GAI_W_REQUEST, 0}, {u"依申请公开申请书", GAI_W_REQUEST, 0},
	{u"公开申请书", GAI_W_REQUEST, 0}, {u"政府信息公开申请表", GAI_W_REQUEST, 0}, {u"信息公开申请表", GAI_W_REQUEST, 0},
	{u"依申请公开信函", GAI_W_REQUEST, 0}, {u"依申请公开函件", GAI_W_REQUEST, 0}, {u"公开申请信函", GAI_W_REQUEST, 0},
	{u"书面申请公开政府信息", GAI_W_REQUEST, 0}, {u"申请公开政府信息的申请", GAI_W_REQUEST, 0},

	/* words with 申请 in them that are no requests */
	{u"申请人", GAI_W_NOTHING, 0}, {u"被申请人", GAI_W_NOTHING, 0}, {u"申请内容", GAI_W_NOTHING, 0}, {u"申请渠道", GAI_W_NOTHING, 0},
	{u"申请流程", GAI_W_NOTHING, 0}, {u"申请方式", GAI_W_NOTHING, 0}, {u"申请表", GAI_W_NOTHING, 0}, {u"许可申请", GAI_W_STRANGE, 0},
	{u"行政许可申请", GAI_W_STRANGE, 0}, {u"登记申请", GAI_W_STRANGE, 0}, {u"执行申请", GAI_W_STRANGE, 0},
	{u"行政强制执行申请", GAI_W_STRANGE, 0}, {u"注册申请", GAI_W_STRANGE, 0}, {u"专利申请", GAI_W_STRANGE, 0},
	{u"救助申请", GAI_W_STRANGE, 0}, {u"保障申请", GAI_W_STRANGE, 0}, {u"减免申请", GAI_W_STRANGE, 0}, {u"补贴申请", GAI_W_STRANGE, 0},
	{u"备案申请", GAI_W_STRANGE, 0}, {u"审批申请", GAI_W_STRANGE, 0}, {u"援助申请", GAI_W_STRANGE, 0}, {u"仲裁申请", GAI_W_STRANGE, 0},
	{u"鉴定申请", GAI_W_STRANGE, 0}, {u"认定申请", GAI_W_STRANGE, 0}, {u"复核申请", GAI_W_STRANGE, 0}, {u"更正申请", GAI_W_STRANGE, 0},
	{u"依申请公开文件", GAI_W_STRANGE, GAI_PAPERS}, {u"依申请公开类", GAI_W_STRANGE, GAI_PAPERS},
	{u"依申请公开公文", GAI_W_STRANGE, GAI_PAPERS}, {u"依申请公开的文件", GAI_W_STRANGE, GAI_PAPERS}, {u"依申请公开栏目", GAI_W_MEDIUM, 0},
	{u"依申请公开平台", GAI_W_MEDIUM, 0}, {u"依申请公开渠道", GAI_W_MEDIUM, 0}, {u"依申请公开系统", GAI_W_MEDIUM, 0},
	{u"依申请公开专栏", GAI_W_MEDIUM, 0}, {u"依申请类政务服务", GAI_W_STRANGE, 0}, {u"依申请政务服务", GAI_W_STRANGE, 0},
	{u"依申请服务", GAI_W_STRANGE, 0}, {u"依申请办理", GAI_W_STRANGE, 0}, {u"依申请六类", GAI_W_STRANGE, 0},
	{u"依申请事项", GAI_W_STRANGE, 0}, {u"依申请行政权力", GAI_W_STRANGE, 0},

	/* disputes */
	{u"行政复议", GAI_W_DISPUTE, GAI_REVIEW}, {u"复议", GAI_W_DISPUTE, GAI_REVIEW}, {u"行政复议申请", GAI_W_DISPUTE, GAI_REVIEW},
	{u"复议申请", GAI_W_DISPUTE, GAI_REVIEW}, {u"申请行政复议", GAI_W_DISPUTE, GAI_REVIEW}, {u"申请复议", GAI_W_DISPUTE, GAI_REVIEW},
	{u"行政诉讼", GAI_W_DISPUTE, GAI_LAWSUITS}, {u"诉讼", GAI_W_DISPUTE, GAI_LAWSUITS},
	{u"行政应诉", GAI_W_DISPUTE, GAI_LAWSUITS}, {u"直接起诉", GAI_W_DISPUTE, GAI_DIRECT},
	{u"未经复议直接起诉", GAI_W_DISPUTE, GAI_DIRECT}, {u"未经复议直接诉讼", GAI_W_DISPUTE, GAI_DIRECT},
	{u"未经行政复议直接起诉", GAI_W_DISPUTE, GAI_DIRECT}, {u"直接提起诉讼", GAI_W_DISPUTE, GAI_DIRECT},
	{u"直接提起行政诉讼", GAI_W_DISPUTE, GAI_DIRECT}, {u"未经复议直接提起行政诉讼", GAI_W_DISPUTE, GAI_DIRECT},
	{u"直接诉讼", GAI_W_DISPUTE, GAI_DIRECT}, {u"复议后起诉", GAI_W_DISPUTE, GAI_POST_REVIEW},
	{u"复议后诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW}, {u"行政复议后又提起诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW},
	{u"复议后又提起诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW}, {u"复议后又提起行政诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW},
	{u"复议后提起诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW}, {u"复议后提起行政诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW},
	{u"行政复议后起诉", GAI_W_DISPUTE, GAI_POST_REVIEW}, {u"行政复议后提起行政诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW},
	{u"经复议后起诉", GAI_W_DISPUTE, GAI_POST_REVIEW}, {u"民事诉讼", GAI_W_STRANGE, 0}, {u"行政赔偿诉讼", GAI_W_STRANGE, 0},
	{u"赔偿诉讼", GAI_W_STRANGE, 0}, {u"行政赔偿", GAI_W_STRANGE, 0}, {u"公益诉讼", GAI_W_STRANGE, 0}, {u"刑事诉讼", GAI_W_STRANGE, 0},
	{u"复议决定", GAI_W_STRANGE, 0}, {u"行政复议决定", GAI_W_STRANGE, 0}, {u"复议机关", GAI_W_NOTHING, 0},
	{u"作为复议机关", GAI_W_RECEIVED, 1}, {u"作为行政复议机关", GAI_W_RECEIVED, 1}, {u"行政复议机关", GAI_W_NOTHING, 0},
	{u"复议机构", GAI_W_NOTHING, 0}, {u"复议体制", GAI_W_STRANGE, 0}, {u"复议局", GAI_W_NOTHING, 0},

	/* table two */
	{u"规范性文件", GAI_W_DOCUMENT, GAI_NORMATIVE_SLOT}, {u"行政规范性文件", GAI_W_DOCUMENT, GAI_NORMATIVE_SLOT},
	{u"规章", GAI_W_DOCUMENT, GAI_REGULATIONS_SLOT}, {u"政府规章", GAI_W_DOCUMENT, GAI_REGULATIONS_SLOT},
	{u"部门规章", GAI_W_DOCUMENT, GAI_REGULATIONS_SLOT}, {u"规章制度", GAI_W_STRANGE, 0}, {u"制度", GAI_W_STRANGE, 0},
	{u"党内规范性文件", GAI_W_STRANGE, 0}, {u"党委规范性文件", GAI_W_STRANGE, 0}, {u"制定权", GAI_W_STRANGE, 0},
	{u"法律法规规章", GAI_W_NOTHING, 0}, {u"法规规章", GAI_W_NOTHING, 0}, {u"规范性文件管理", GAI_W_STRANGE, 0},
	{u"规范性文件库", GAI_W_STRANGE, 0}, {u"规章库", GAI_W_STRANGE, 0}, {u"政策性文件", GAI_W_STRANGE, 0},
	{u"规范性文件解读", GAI_W_STRANGE, 0}, {u"草案", GAI_W_STRANGE, 0}, {u"起草", GAI_W_FOR_OTHERS, 0},
	{u"代拟", GAI_W_FOR_OTHERS, 0}, {u"报请", GAI_W_FOR_OTHERS, 0}, {u"提请", GAI_W_FOR_OTHERS, 0},
	{u"转发", GAI_W_FOR_OTHERS, 0}, {u"贯彻", GAI_W_FOR_OTHERS, 0}, {u"执行", GAI_W_FOR_OTHERS, 0},
	{u"落实", GAI_W_FOR_OTHERS, 0}, {u"征求意见", GAI_W_STRANGE, 0}, {u"废止文件", GAI_W_REPEALED, 0},
	{u"现行有效文件", GAI_W_IN_FORCE, 0}, {u"行政许可", GAI_W_DECISION, GAI_LICENCES}, {u"行政处罚", GAI_W_DECISION, GAI_PENALTIES},
	{u"行政强制", GAI_W_DECISION, GAI_COERCIONS}, {u"行政强制措施", GAI_W_DECISION, GAI_COERCIONS}, {u"行政事业性收费", GAI_W_FEE, 0},
	{u"行政事业收费", GAI_W_FEE, 0}, {u"制发", GAI_W_ISSUED, 0}, {u"制定", GAI_W_ISSUED, 0}, {u"出台", GAI_W_ISSUED, 0},
	{u"印发", GAI_W_ISSUED, 0}, {u"发布", GAI_W_ISSUED, 0}, {u"新制定", GAI_W_ISSUED, 0}, {u"制定印发", GAI_W_ISSUED, 0},
	{u"制定发布", GAI_W_ISSUED, 0}, {u"制订", GAI_W_ISSUED, 0}, {u"颁布", GAI_W_ISSUED, 0}, {u"新发布", GAI_W_ISSUED, 0},
	{u"新制发", GAI_W_ISSUED, 0}, {u"新出台", GAI_W_ISSUED, 0}, {u"制作", GAI_W_ISSUED, 0}, {u"废止", GAI_W_REPEALED, 0},
	{u"失效", GAI_W_REPEALED, 0}, {u"宣布失效", GAI_W_REPEALED, 0}, {u"失效及废止", GAI_W_REPEALED, 0},
	{u"废止失效", GAI_W_REPEALED, 0}, {u"废止和失效", GAI_W_REPEALED, 0}, {u"清理废止", GAI_W_REPEALED, 0},
	{u"清理后", GAI_W_NOTHING, 0}, {u"清理废止文件", GAI_W_REPEALED, 0}, {u"废止和宣布失效", GAI_W_REPEALED, 0},
	{u"现行有效", GAI_W_IN_FORCE, 0}, {u"继续有效", GAI_W_IN_FORCE, 0}, {u"有效", GAI_W_IN_FORCE, 0}, {u"保留", GAI_W_IN_FORCE, 0},
	{u"现行", GAI_W_IN_FORCE, 0}, {u"继续有效及", GAI_W_IN_FORCE, 0}, {u"有效期", GAI_W_NOTHING, 0}, {u"修改", GAI_W_REVISED, 0},
	{u"修订", GAI_W_REVISED, 0}, {u"新增", GAI_W_ADDED, 0}, {u"信息", GAI_W_ITEMS, 0}, {u"事项", GAI_W_ITEMS, 0},
	{u"公示", GAI_W_ITEMS, 0}, {u"目录", GAI_W_ITEMS, 0}, {u"清单", GAI_W_ITEMS, 0}, {u"类信息", GAI_W_ITEMS, 0},
	{u"结果信息", GAI_W_ITEMS, 0}, {u"案例", GAI_W_ITEMS, 0}, {u"双公示", GAI_W_ITEMS, 0}, {u"权力", GAI_W_ITEMS, 0},
	{u"政府信息", GAI_W_NOTHING, 0}, {u"相关信息", GAI_W_NOTHING, 0}, {u"政府信息公开", GAI_W_NOTHING, 0},
	{u"信息公开", GAI_W_NOTHING, 0}, {u"政务公开", GAI_W_NOTHING, 0},

	/* what no table counts */
	{u"热线", GAI_W_STRANGE, 0}, {u"留言", GAI_W_STRANGE, 0}, {u"咨询", GAI_W_STRANGE, 0}, {u"工单", GAI_W_STRANGE, 0},
	{u"来电", GAI_W_STRANGE, 0}, {u"来访", GAI_W_STRANGE, 0}, {u"建议", GAI_W_STRANGE, 0}, {u"请求事项", GAI_W_STRANGE, 0},
	{u"群众请求", GAI_W_STRANGE, 0}, {u"提案", GAI_W_STRANGE, 0}, {u"议案", GAI_W_STRANGE, 0}, {u"培训", GAI_W_STRANGE, 0},
	{u"会议", GAI_W_STRANGE, 0}, {u"备案", GAI_W_STRANGE, 0}, {u"立案", GAI_W_STRANGE, 0}, {u"解读", GAI_W_STRANGE, 0},
	{u"访问", GAI_W_STRANGE, 0}, {u"浏览", GAI_W_STRANGE, 0}, {u"点击", GAI_W_STRANGE, 0}, {u"粉丝", GAI_W_STRANGE, 0},
	{u"关注", GAI_W_STRANGE, 0}, {u"投诉", GAI_W_STRANGE, 0}, {u"投诉举报", GAI_W_STRANGE, 0}, {u"举报投诉", GAI_W_STRANGE, 0},
	{u"举报", GAI_W_STRANGE, 0}, {u"信访", GAI_W_STRANGE, 0}, {u"诉求", GAI_W_MEDIUM, 1}, {u"互动", GAI_W_STRANGE, 0},
	{u"信件", GAI_W_MEDIUM, 1}, {u"来信", GAI_W_MEDIUM, 1}, {u"意见", GAI_W_STRANGE, 0}, {u"调查", GAI_W_STRANGE, 0},
	{u"访谈", GAI_W_STRANGE, 0}, {u"发布会", GAI_W_STRANGE, 0}, {u"公报", GAI_W_STRANGE, 0}, {u"舆情", GAI_W_STRANGE, 0},
	{u"问政", GAI_W_STRANGE, 0}, {u"主动公开", GAI_W_STRANGE, GAI_PUBLISHED_THING}, {u"审查", GAI_W_STRANGE, 0},
	{u"审核", GAI_W_STRANGE, 0}, {u"清理", GAI_W_STRANGE, 0}, {u"报备", GAI_W_STRANGE, 0}, {u"收费情况", GAI_W_STRANGE, 0},
	{u"信息处理费", GAI_W_STRANGE, 0}, {u"处理费", GAI_W_STRANGE, 0}, {u"费用", GAI_W_STRANGE, 0}, {u"减免", GAI_W_STRANGE, 0},
	{u"责任追究", GAI_W_STRANGE, 0}, {u"服务事项", GAI_W_STRANGE, 0}, {u"政务服务", GAI_W_STRANGE, 0}, {u"民生", GAI_W_STRANGE, 0},
	{u"实事", GAI_W_STRANGE, 0}, {u"问题", GAI_W_STRANGE, 0}, {u"整改", GAI_W_STRANGE, 0}, {u"检查", GAI_W_STRANGE, 0},
	{u"督查", GAI_W_STRANGE, 0}, {u"通报", GAI_W_STRANGE, 0}, {u"文章", GAI_W_STRANGE, 0}, {u"稿件", GAI_W_STRANGE, 0},
	{u"推文", GAI_W_STRANGE, 0}, {u"动态", GAI_W_STRANGE, 0}, {u"公告", GAI_W_STRANGE, 0}, {u"公文", GAI_W_STRANGE, GAI_PAPERS},
	{u"文件", GAI_W_STRANGE, GAI_PAPERS}, {u"发文", GAI_W_STRANGE, GAI_PAPERS}, {u"合同", GAI_W_STRANGE, 0},
	{u"人大代表", GAI_W_STRANGE, 0}, {u"听证", GAI_W_STRANGE, 0}, {u"调解", GAI_W_STRANGE, 0}, {u"仲裁", GAI_W_STRANGE, 0},
	{u"赔偿", GAI_W_STRANGE, 0}, {u"旁听", GAI_W_STRANGE, 0}, {u"出庭", GAI_W_STRANGE, 0}, {u"属性", GAI_W_STRANGE, GAI_PAPERS},
	{u"问答", GAI_W_STRANGE, 0}, {u"短视频", GAI_W_STRANGE, 0}, {u"网站", GAI_W_MEDIUM, 0}, {u"平台", GAI_W_MEDIUM, 0},
	{u"公众号", GAI_W_MEDIUM, 0}, {u"微信", GAI_W_MEDIUM, 0}, {u"微博", GAI_W_MEDIUM, 0}, {u"新媒体", GAI_W_MEDIUM, 0},
	{u"栏目", GAI_W_MEDIUM, 0}, {u"专栏", GAI_W_MEDIUM, 0}, {u"专题", GAI_W_MEDIUM, 0}, {u"客户端", GAI_W_MEDIUM, 0},

	/* receiving and answering */
	{u"收到", GAI_W_RECEIVED, 0}, {u"新收", GAI_W_RECEIVED, 0}, {u"新收到", GAI_W_RECEIVED, 0}, {u"接收", GAI_W_RECEIVED, 0},
	{u"接收到", GAI_W_RECEIVED, 0}, {u"受理", GAI_W_RECEIVED, 1}, {u"接到", GAI_W_RECEIVED, 0}, {u"新接收", GAI_W_RECEIVED, 0},
	{u"新受理", GAI_W_RECEIVED, 1}, {u"收件", GAI_W_RECEIVED, 0}, {u"收取", GAI_W_NOTHING, 0}, {u"接受", GAI_W_RECEIVED, 0},
	{u"接获", GAI_W_RECEIVED, 0}, {u"收悉", GAI_W_RECEIVED, 0}, {u"接件", GAI_W_RECEIVED, 0}, {u"提出", GAI_W_RECEIVED, 0},
	{u"提交", GAI_W_RECEIVED, 0}, {u"收办", GAI_W_HANDLED, 0}, {u"办理", GAI_W_HANDLED, 0}, {u"处理", GAI_W_HANDLED, 0},
	{u"处置", GAI_W_HANDLED, 0}, {u"解决", GAI_W_HANDLED, 0}, {u"办结", GAI_W_FINISHED, 0}, {u"答复", GAI_W_FINISHED, 0},
	{u"回复", GAI_W_FINISHED, 0}, {u"办复", GAI_W_FINISHED, 0}, {u"办理完毕", GAI_W_FINISHED, 0}, {u"答复完毕", GAI_W_FINISHED, 0},
	{u"办理完结", GAI_W_FINISHED, 0}, {u"处理完毕", GAI_W_FINISHED, 0}, {u"办理答复", GAI_W_FINISHED, 0},
	{u"办理回复", GAI_W_FINISHED, 0}, {u"答复办结", GAI_W_FINISHED, 0}, {u"完成答复", GAI_W_FINISHED, 0},
	{u"办结完毕", GAI_W_FINISHED, 0}, {u"答复处理", GAI_W_FINISHED, 0}, {u"完成办理", GAI_W_FINISHED, 0},
	{u"处理答复", GAI_W_FINISHED, 0}, {u"受理办结", GAI_W_FINISHED, 1}, {u"答复意见", GAI_W_STRANGE, 0}, {u"答复书", GAI_W_NOTHING, 0},
	{u"正在办理", GAI_W_ONGOING, 0}, {u"办理中", GAI_W_ONGOING, 0}, {u"未办结", GAI_W_ONGOING, 0}, {u"尚未办结", GAI_W_ONGOING, 0},
	{u"在办", GAI_W_ONGOING, 0}, {u"尚在办理", GAI_W_ONGOING, 0}, {u"正在办理中", GAI_W_ONGOING, 0}, {u"尚在办理中", GAI_W_ONGOING, 0},
	{u"仍在办理中", GAI_W_ONGOING, 0}, {u"未审结", GAI_W_ONGOING, 0}, {u"尚未审结", GAI_W_ONGOING, 0}, {u"审理中", GAI_W_ONGOING, 0},
	{u"正在审理", GAI_W_ONGOING, 0}, {u"尚在审理", GAI_W_ONGOING, 0}, {u"尚在审理中", GAI_W_ONGOING, 0}, {u"仍在审理", GAI_W_ONGOING, 0},
	{u"尚在办理期限内", GAI_W_ONGOING, 0}, {u"正在审理中", GAI_W_ONGOING, 0}, {u"未结", GAI_W_ONGOING, 0}, {u"未判决", GAI_W_ONGOING, 0},
	{u"待审结", GAI_W_ONGOING, 0}, {u"尚未判决", GAI_W_ONGOING, 0}, {u"结转", GAI_W_CARRIED, 0}, {u"顺延", GAI_W_CARRIED, 0},
	{u"继续办理", GAI_W_CARRIED, 0}, {u"转入", GAI_W_CARRIED, 0}, {u"延至", GAI_W_CARRIED, 0}, {u"转至", GAI_W_CARRIED, 0},
	{u"遗留", GAI_W_CARRIED, 0}, {u"跨年", GAI_W_CARRIED, 0}, {u"转接", GAI_W_CARRIED, 0}, {u"延续", GAI_W_CARRIED, 0},
	{u"继续答复", GAI_W_CARRIED, 0}, {u"转结", GAI_W_CARRIED, 0}, {u"留转", GAI_W_CARRIED, 0}, {u"结存", GAI_W_CARRIED, 0},
	{u"延期至", GAI_W_CARRIED, 0},

	/* results of table three */
	{u"予以公开", GAI_W_RESULT, GAI_GRANTED}, {u"同意公开", GAI_W_RESULT, GAI_GRANTED}, {u"全部公开", GAI_W_RESULT, GAI_GRANTED},
	{u"准予公开", GAI_W_RESULT, GAI_GRANTED}, {u"完全公开", GAI_W_RESULT, GAI_GRANTED}, {u"已公开", GAI_W_RESULT, GAI_GRANTED},
	{u"部分公开", GAI_W_RESULT, GAI_PARTIAL}, {u"同意部分公开", GAI_W_RESULT, GAI_PARTIAL},
	{u"予以部分公开", GAI_W_RESULT, GAI_PARTIAL}, {u"区分处理", GAI_W_RESULT, GAI_PARTIAL},
	{u"区分处理后公开", GAI_W_RESULT, GAI_PARTIAL}, {u"公开或部分公开", GAI_W_RESULT, GAI_GRANTED | GAI_PARTIAL},
	{u"公开和部分公开", GAI_W_RESULT, GAI_GRANTED | GAI_PARTIAL}, {u"公开及部分公开", GAI_W_RESULT, GAI_GRANTED | GAI_PARTIAL},
	{u"公开、部分公开", GAI_W_RESULT, GAI_GRANTED | GAI_PARTIAL}, {u"公开", GAI_W_DISCLOSED, 0},
	{u"不予公开", GAI_W_RESULT, GAI_DENIED}, {u"不同意公开", GAI_W_RESULT, GAI_DENIED}, {u"不公开", GAI_W_RESULT, GAI_DENIED},
	{u"国家秘密", GAI_W_RESULT, GAI_DENIED_SECRET}, {u"法律行政法规禁止公开", GAI_W_RESULT, GAI_DENIED_LAW},
	{u"法律、行政法规禁止公开", GAI_W_RESULT, GAI_DENIED_LAW}, {u"法律法规禁止公开", GAI_W_RESULT, GAI_DENIED_LAW},
	{u"三安全一稳定", GAI_W_RESULT, GAI_DENIED_SAFETY}, {u"第三方合法权益", GAI_W_RESULT, GAI_DENIED_THIRD_PARTY},
	{u"第三方权益", GAI_W_RESULT, GAI_DENIED_THIRD_PARTY},
	{u"商业秘密", GAI_W_RESULT, GAI_DENIED_THIRD_PARTY | GAI_LESS_THAN_ROW},
	{u"个人隐私", GAI_W_RESULT, GAI_DENIED_THIRD_PARTY | GAI_LESS_THAN_ROW}, {u"内部事务信息", GAI_W_RESULT, GAI_DENIED_INTERNAL},
	{u"内部事务", GAI_W_RESULT, GAI_DENIED_INTERNAL}, {u"内部管理信息", GAI_W_RESULT, GAI_DENIED_INTERNAL},
	{u"过程性信息", GAI_W_RESULT, GAI_DENIED_PROCESS}, {u"行政执法案卷", GAI_W_RESULT, GAI_DENIED_ENFORCEMENT},
	{u"执法案卷", GAI_W_RESULT, GAI_DENIED_ENFORCEMENT}, {u"行政执法案卷信息", GAI_W_RESULT, GAI_DENIED_ENFORCEMENT},
	{u"行政查询事项", GAI_W_RESULT, GAI_DENIED_QUERY}, {u"查询事项", GAI_W_RESULT, GAI_DENIED_QUERY},
	{u"无法提供", GAI_W_RESULT, GAI_UNABLE}, {u"无法公开", GAI_W_RESULT, GAI_UNABLE}, {u"不能提供", GAI_W_RESULT, GAI_UNABLE},
	{u"不掌握", GAI_W_RESULT, GAI_UNABLE_NOT_HELD}, {u"不属于本机关掌握", GAI_W_RESULT, GAI_UNABLE_NOT_HELD},
	{u"信息不存在", GAI_W_RESULT, GAI_UNABLE_NOT_HELD | GAI_LESS_THAN_ROW}, {u"不存在", GAI_W_ABSENT, 0},
	{u"未制作", GAI_W_RESULT, GAI_UNABLE_NOT_HELD | GAI_LESS_THAN_ROW},
	{u"未保存", GAI_W_RESULT, GAI_UNABLE_NOT_HELD | GAI_LESS_THAN_ROW},
	{u"未获取", GAI_W_RESULT, GAI_UNABLE_NOT_HELD | GAI_LESS_THAN_ROW}, {u"没有现成信息", GAI_W_RESULT, GAI_UNABLE_CREATE},
	{u"另行制作", GAI_W_RESULT, GAI_UNABLE_CREATE}, {u"加工分析", GAI_W_RESULT, GAI_UNABLE_CREATE},
	{u"不明确", GAI_W_RESULT, GAI_UNABLE_UNCLEAR}, {u"内容不明确", GAI_W_RESULT, GAI_UNABLE_UNCLEAR},
	{u"补正后申请内容仍不明确", GAI_W_RESULT, GAI_UNABLE_UNCLEAR}, {u"不予处理", GAI_W_RESULT, GAI_REJECTED},
	{u"信访举报投诉", GAI_W_RESULT, GAI_REJECT_PETITION}, {u"信访、举报、投诉", GAI_W_RESULT, GAI_REJECT_PETITION},
	{u"信访投诉举报", GAI_W_RESULT, GAI_REJECT_PETITION}, {u"信访举报投诉类申请", GAI_W_RESULT, GAI_REJECT_PETITION},
	{u"重复申请", GAI_W_RESULT, GAI_REJECT_REPEAT}, {u"信访、投诉、举报", GAI_W_RESULT, GAI_REJECT_PETITION},
	{u"公开出版物", GAI_W_RESULT, GAI_REJECT_PUBLICATION}, {u"大量反复申请", GAI_W_RESULT, GAI_REJECT_MASS},
	{u"反复申请", GAI_W_RESULT, GAI_REJECT_MASS}, {u"无正当理由大量反复申请", GAI_W_RESULT, GAI_REJECT_MASS},
	{u"确认或重新出具", GAI_W_RESULT, GAI_REJECT_CONFIRM}, {u"重新出具", GAI_W_RESULT, GAI_REJECT_CONFIRM},
	{u"其他处理", GAI_W_RESULT, GAI_OTHERWISE}, {u"作其他处理", GAI_W_RESULT, GAI_OTHERWISE},
	{u"其它处理", GAI_W_RESULT, GAI_OTHERWISE}, {u"其他方式处理", GAI_W_RESULT, GAI_OTHERWISE},
	{u"逾期未补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED}, {u"逾期不补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED},
	{u"未按期补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED}, {u"未补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED},
	{u"无正当理由逾期不补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED}, {u"未在规定期限内补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED},
	{u"逾期未缴费", GAI_W_RESULT, GAI_OTHER_UNPAID}, {u"逾期不缴费", GAI_W_RESULT, GAI_OTHER_UNPAID},
	{u"逾期未按收费通知要求缴纳费用", GAI_W_RESULT, GAI_OTHER_UNPAID}, {u"未缴费", GAI_W_RESULT, GAI_OTHER_UNPAID},
	{u"撤销", GAI_W_WITHDRAWN, GAI_CORRECTED}, {u"被撤销", GAI_W_WITHDRAWN, GAI_CORRECTED},
	{u"撤销或部分撤销", GAI_W_WITHDRAWN, GAI_CORRECTED}, {u"变更", GAI_W_WITHDRAWN, GAI_CORRECTED | GAI_LESS_THAN_ROW},
	{u"撤回", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME}, {u"申请人撤销", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME},
	{u"主动撤销", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME}, {u"自行撤销", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME},
	{u"撤销申请", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME}, {u"撤回申请", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME},
	{u"撤销依申请公开", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME}, {u"撤回依申请公开", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME},
	{u"终止办理", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME}, {u"撤销政府信息公开申请", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME},
	{u"撤回政府信息公开申请", GAI_W_WITHDRAWN, GAI_OTHER_OUTCOME}, {u"不属于", GAI_W_NO_RESULT, 0}, {u"非政府信息", GAI_W_NO_RESULT, 0},
	{u"非本机关", GAI_W_NO_RESULT, 0}, {u"告知", GAI_W_NO_RESULT, 0}, {u"转办", GAI_W_NO_RESULT, 0},
	{u"转交", GAI_W_NO_RESULT, 0}, {u"移交", GAI_W_NO_RESULT, 0}, {u"移送", GAI_W_NO_RESULT, 0},
	{u"不予受理", GAI_W_NO_RESULT, 0}, {u"不受理", GAI_W_NO_RESULT, 0}, {u"补正", GAI_W_NO_RESULT, 0},
	{u"已主动公开", GAI_W_NO_RESULT, 0}, {u"延期", GAI_W_NO_RESULT, 0}, {u"超期", GAI_W_NO_RESULT, 0},
	{u"逾期", GAI_W_NO_RESULT, 0},

	/* outcomes of table four */
	{u"维持", GAI_W_OUTCOME, GAI_UPHELD}, {u"结果维持", GAI_W_OUTCOME, GAI_UPHELD}, {u"胜诉", GAI_W_OUTCOME, GAI_UPHELD},
	{u"纠正", GAI_W_OUTCOME, GAI_CORRECTED}, {u"结果纠正", GAI_W_OUTCOME, GAI_CORRECTED},
	{u"纠错", GAI_W_OUTCOME, GAI_CORRECTED}, {u"败诉", GAI_W_OUTCOME, GAI_CORRECTED},
	{u"确认违法", GAI_W_OUTCOME, GAI_CORRECTED}, {u"责令重作", GAI_W_OUTCOME, GAI_CORRECTED},
	{u"责令", GAI_W_OUTCOME, GAI_CORRECTED}, {u"被责令", GAI_W_OUTCOME, GAI_CORRECTED},
	{u"责令重新答复", GAI_W_OUTCOME, GAI_CORRECTED}, {u"其他", GAI_W_REST, 0}, {u"其它", GAI_W_REST, 0},
	{u"责令履行", GAI_W_OUTCOME, GAI_CORRECTED}, {u"其他结果", GAI_W_OUTCOME, GAI_OTHER_OUTCOME},
	{u"其它结果", GAI_W_OUTCOME, GAI_OTHER_OUTCOME}, {u"撤诉", GAI_W_OUTCOME, GAI_OTHER_OUTCOME},
	{u"撤回复议申请", GAI_W_OUTCOME, GAI_OTHER_OUTCOME}, {u"撤回行政复议申请", GAI_W_OUTCOME, GAI_OTHER_OUTCOME},
	{u"撤回起诉", GAI_W_OUTCOME, GAI_OTHER_OUTCOME}, {u"终止", GAI_W_OUTCOME, GAI_OTHER_OUTCOME},
	{u"驳回", GAI_W_OUTCOME, GAI_UPHELD | GAI_OTHER_OUTCOME}, {u"驳回诉讼请求", GAI_W_OUTCOME, GAI_UPHELD | GAI_OTHER_OUTCOME},
	{u"驳回原告诉讼请求", GAI_W_OUTCOME, GAI_UPHELD | GAI_OTHER_OUTCOME},
	{u"驳回起诉", GAI_W_OUTCOME, GAI_UPHELD | GAI_OTHER_OUTCOME},
	{u"驳回复议申请", GAI_W_OUTCOME, GAI_UPHELD | GAI_OTHER_OUTCOME},
	{u"驳回行政复议申请", GAI_W_OUTCOME, GAI_UPHELD | GAI_OTHER_OUTCOME},
	{u"驳回复议请求", GAI_W_OUTCOME, GAI_UPHELD | GAI_OTHER_OUTCOME},
	{u"驳回申请", GAI_W_OUTCOME, GAI_UPHELD | GAI_OTHER_OUTCOME},
	{u"驳回申请人复议请求", GAI_W_OUTCOME, GAI_UPHELD | GAI_OTHER_OUTCOME}, {u"一审", GAI_W_INSTANCE, 0},
	{u"二审", GAI_W_INSTANCE, 0}, {u"再审", GAI_W_INSTANCE, 0}, {u"上诉", GAI_W_INSTANCE, 0},

	/* applicants, channels, parts */
	{u"自然人", GAI_W_APPLICANT, GAI_NATURAL}, {u"公民个人", GAI_W_APPLICANT, GAI_NATURAL},
	{u"个人", GAI_W_APPLICANT, GAI_NATURAL}, {u"公民", GAI_W_CITIZEN, 0}, {u"公众", GAI_W_NOTHING, 0},
	{u"个人信息", GAI_W_NOTHING, 0}, {u"单位和个人", GAI_W_NOTHING, 0}, {u"单位或个人", GAI_W_NOTHING, 0},
	{u"组织和个人", GAI_W_NOTHING, 0}, {u"组织或个人", GAI_W_NOTHING, 0}, {u"个人和单位", GAI_W_NOTHING, 0},
	{u"个人或单位", GAI_W_NOTHING, 0}, {u"个人或组织", GAI_W_NOTHING, 0}, {u"个人和组织", GAI_W_NOTHING, 0},
	{u"单位及个人", GAI_W_NOTHING, 0}, {u"法人", GAI_W_APPLICANT, GAI_ORGANISATIONS},
	{u"法人或其他组织", GAI_W_APPLICANT, GAI_ORGANISATIONS}, {u"法人和其他组织", GAI_W_APPLICANT, GAI_ORGANISATIONS},
	{u"法人及其他组织", GAI_W_APPLICANT, GAI_ORGANISATIONS}, {u"法人、其他组织", GAI_W_APPLICANT, GAI_ORGANISATIONS},
	{u"法人或者其他组织", GAI_W_APPLICANT, GAI_ORGANISATIONS}, {u"法人组织", GAI_W_APPLICANT, GAI_ORGANISATIONS},
	{u"法人或组织", GAI_W_APPLICANT, GAI_ORGANISATIONS}, {u"法人或其它组织", GAI_W_APPLICANT, GAI_ORGANISATIONS},
	{u"商业企业", GAI_W_APPLICANT, GAI_BUSINESS}, {u"企业", GAI_W_APPLICANT, GAI_BUSINESS},
	{u"科研机构", GAI_W_APPLICANT, GAI_RESEARCH}, {u"社会公益组织", GAI_W_APPLICANT, GAI_WELFARE},
	{u"公益组织", GAI_W_APPLICANT, GAI_WELFARE}, {u"法律服务机构", GAI_W_APPLICANT, GAI_LEGAL_SERVICE},
	{u"律师事务所", GAI_W_APPLICANT, GAI_LEGAL_SERVICE}, {u"其他组织", GAI_W_APPLICANT, GAI_OTHER_APPLICANT},
	{u"网络", GAI_W_CHANNEL, 0}, {u"互联网", GAI_W_CHANNEL, 0}, {u"网上", GAI_W_CHANNEL, 0}, {u"线上", GAI_W_CHANNEL, 0},
	{u"线下", GAI_W_CHANNEL, 0}, {u"信函", GAI_W_CHANNEL, 0}, {u"邮寄", GAI_W_CHANNEL, 0}, {u"书面", GAI_W_CHANNEL, 0},
	{u"书面要求", GAI_W_NOTHING, 0}, {u"当面", GAI_W_CHANNEL, 0}, {u"现场", GAI_W_CHANNEL, 0}, {u"传真", GAI_W_CHANNEL, 0},
	{u"邮件", GAI_W_CHANNEL, 0}, {u"电子邮件", GAI_W_CHANNEL, 0}, {u"邮箱", GAI_W_CHANNEL, 0}, {u"信箱", GAI_W_CHANNEL, 0},
	{u"在线", GAI_W_CHANNEL, 0}, {u"来函", GAI_W_CHANNEL, 0}, {u"窗口", GAI_W_CHANNEL, 0}, {u"上门", GAI_W_CHANNEL, 0},
	{u"信件申请", GAI_W_CHANNEL, 0}, {u"来信申请", GAI_W_CHANNEL, 0}, {u"电话", GAI_W_CHANNEL, 0}, {u"邮政", GAI_W_CHANNEL, 0},
	{u"快递", GAI_W_CHANNEL, 0}, {u"等方式", GAI_W_ETC, 0}, {u"等渠道", GAI_W_ETC, 0}, {u"等途径", GAI_W_ETC, 0},
	{u"等形式", GAI_W_ETC, 0}, {u"等多种", GAI_W_ETC, 0}, {u"等各种", GAI_W_ETC, 0}, {u"各种", GAI_W_ETC, 0},
	{u"各类渠道", GAI_W_ETC, 0}, {u"等平台", GAI_W_ETC, 0}, {u"依申请公开信件", GAI_W_REQUEST, 0}, {u"依申请公开来信", GAI_W_REQUEST, 0},
	{u"依申请公开诉求", GAI_W_REQUEST, 0}, {u"依申请公开事项", GAI_W_REQUEST, 0}, {u"信息公开申请事项", GAI_W_REQUEST, 0},
	{u"申请信件", GAI_W_APPLYING, 0}, {u"公开申请信件", GAI_W_REQUEST, 0}, {u"申请事项", GAI_W_APPLYING, 0},
	{u"依申请公开相关信息", GAI_W_REQUEST, 0}, {u"依申请公开的信息", GAI_W_REQUEST, 0}, {u"涉及", GAI_W_ABOUT, 0}, {u"关于", GAI_W_ABOUT, 0},
	{u"有关", GAI_W_ABOUT, 0}, {u"针对", GAI_W_ABOUT, 0}, {u"类申请", GAI_W_ABOUT, 0}, {u"方面", GAI_W_ABOUT, 0},
	{u"协助", GAI_W_ABOUT, 0}, {u"指导", GAI_W_ABOUT, 0}, {u"配合", GAI_W_ABOUT, 0}, {u"协办", GAI_W_ABOUT, 0},
	{u"督办", GAI_W_ABOUT, 0}, {u"帮助", GAI_W_ABOUT, 0}, {u"参与", GAI_W_ABOUT, 0}, {u"督促", GAI_W_ABOUT, 0},
	{u"协调", GAI_W_ABOUT, 0}, {u"请示", GAI_W_ABOUT, 0}, {u"联合", GAI_W_ABOUT, 0}, {u"参加", GAI_W_ABOUT, 0},
	{u"被告", GAI_W_ABOUT, 0}, {u"代理", GAI_W_ABOUT, 0}, {u"转来", GAI_W_ABOUT, 0}, {u"委托", GAI_W_ABOUT, 0},
	{u"受托", GAI_W_ABOUT, 0}, {u"指南", GAI_W_NOTHING, 0},

	/* time */
	{u"上年", GAI_W_PREVIOUS, 0}, {u"上年度", GAI_W_PREVIOUS, 0}, {u"上一年", GAI_W_PREVIOUS, 0}, {u"上一年度", GAI_W_PREVIOUS, 0},
	{u"去年", GAI_W_PREVIOUS, 0}, {u"往年", GAI_W_PREVIOUS, 0}, {u"前年", GAI_W_PREVIOUS, 0}, {u"下年", GAI_W_NEXT, 0},
	{u"下年度", GAI_W_NEXT, 0}, {u"下一年", GAI_W_NEXT, 0}, {u"下一年度", GAI_W_NEXT, 0}, {u"次年", GAI_W_NEXT, 0},
	{u"明年", GAI_W_NEXT, 0}, {u"来年", GAI_W_NEXT, 0}, {u"下步", GAI_W_WISHED, 1}, {u"本年", GAI_W_OWN_YEAR, 0},
	{u"本年度", GAI_W_OWN_YEAR, 0}, {u"今年", GAI_W_OWN_YEAR, 0}, {u"全年", GAI_W_OWN_YEAR, 1}, {u"年内", GAI_W_OWN_YEAR, 1},
	{u"全年度", GAI_W_OWN_YEAR, 1}, {u"当年", GAI_W_OWN_YEAR, 1}, {u"累计", GAI_W_SO_FAR, 0}, {u"截至", GAI_W_SO_FAR, 0},
	{u"截止", GAI_W_SO_FAR, 0}, {u"历年", GAI_W_EVER, 0}, {u"以来", GAI_W_EVER, 0}, {u"历史", GAI_W_EVER, 0},
	{u"十四五", GAI_W_EVER, 0}, {u"十三五", GAI_W_EVER, 0}, {u"十五五", GAI_W_EVER, 0}, {u"三年来", GAI_W_EVER, 0},
	{u"近年", GAI_W_EVER, 0}, {u"五年来", GAI_W_EVER, 0}, {u"近三年", GAI_W_EVER, 0}, {u"近五年", GAI_W_EVER, 0},
	{u"近两年", GAI_W_EVER, 0}, {u"近四年", GAI_W_EVER, 0}, {u"近几年", GAI_W_EVER, 0}, {u"季度", GAI_W_PART_OF_YEAR, 0},
	{u"上半年", GAI_W_PART_OF_YEAR, 0}, {u"下半年", GAI_W_PART_OF_YEAR, 0}, {u"同比", GAI_W_COMPARED, 0},
	{u"环比", GAI_W_COMPARED, 0}, {u"较", GAI_W_COMPARED, 0}, {u"比", GAI_W_COMPARED, 0}, {u"相比", GAI_W_COMPARED, 0},
	{u"与上年", GAI_W_COMPARED, 0}, {u"较上年", GAI_W_COMPARED, 0}, {u"比上年", GAI_W_COMPARED, 0}, {u"较去年", GAI_W_COMPARED, 0},
	{u"比去年", GAI_W_COMPARED, 0}, {u"与去年", GAI_W_COMPARED, 0}, {u"较上一年", GAI_W_COMPARED, 0},
	{u"比上一年", GAI_W_COMPARED, 0}, {u"较上年度", GAI_W_COMPARED, 0}, {u"较上一年度", GAI_W_COMPARED, 0},
	{u"比上年度", GAI_W_COMPARED, 0}, {u"与上年度", GAI_W_COMPARED, 0}, {u"较好", GAI_W_NOTHING, 0}, {u"较大", GAI_W_NOTHING, 0},
	{u"较多", GAI_W_NOTHING, 0}, {u"对比", GAI_W_COMPARED, 0}, {u"增长", GAI_W_CHANGE, 0}, {u"增加", GAI_W_CHANGE, 0},
	{u"减少", GAI_W_CHANGE, 0}, {u"下降", GAI_W_CHANGE, 0}, {u"上升", GAI_W_CHANGE, 0}, {u"提高", GAI_W_CHANGE, 0},
	{u"增幅", GAI_W_CHANGE, 0}, {u"降幅", GAI_W_CHANGE, 0}, {u"同期", GAI_W_CHANGE, 0}, {u"多收", GAI_W_CHANGE, 0},
	{u"少收", GAI_W_CHANGE, 0}, {u"净增", GAI_W_CHANGE, 0}, {u"翻", GAI_W_CHANGE, 0}, {u"提升", GAI_W_CHANGE, 0},

	/* regions, by the letter of their level: 省 市 州 盟 县 区 旗 镇 乡 街; and agencies in a region */
	{u"全省", GAI_W_REGION, 0x7701}, {u"我省", GAI_W_REGION, 0x7701}, {u"全市", GAI_W_REGION, 0x5E02},
	{u"我市", GAI_W_REGION, 0x5E02}, {u"全州", GAI_W_REGION, 0x5DDE}, {u"我州", GAI_W_REGION, 0x5DDE},
	{u"全盟", GAI_W_REGION, 0x76DF}, {u"全县", GAI_W_REGION, 0x53BF}, {u"我县", GAI_W_REGION, 0x53BF},
	{u"全区", GAI_W_REGION, 0x533A}, {u"我区", GAI_W_REGION, 0x533A}, {u"全旗", GAI_W_REGION, 0x65D7},
	{u"全镇", GAI_W_REGION, 0x9547}, {u"我镇", GAI_W_REGION, 0x9547}, {u"全乡", GAI_W_REGION, 0x4E61},
	{u"我乡", GAI_W_REGION, 0x4E61}, {u"全街道", GAI_W_REGION, 0x8857}, {u"全国", GAI_W_REGION, 0x56FD},
	{u"全系统", GAI_W_REGION, GAI_FOREIGN_BODIES}, {u"各单位", GAI_W_REGION, GAI_DEPARTMENTS},
	{u"各部门", GAI_W_REGION, GAI_DEPARTMENTS}, {u"各乡镇", GAI_W_REGION, GAI_TOWNS}, {u"各镇", GAI_W_REGION, GAI_TOWNS},
	{u"各街道", GAI_W_REGION, GAI_TOWNS}, {u"各县", GAI_W_REGION, GAI_FOREIGN_BODIES},
	{u"各区", GAI_W_REGION, GAI_FOREIGN_BODIES}, {u"各级", GAI_W_REGION, GAI_ALL_BODIES},
	{u"各地", GAI_W_REGION, GAI_FOREIGN_BODIES}, {u"各镇街", GAI_W_REGION, GAI_TOWNS},
	{u"各成员单位", GAI_W_REGION, GAI_FOREIGN_BODIES}, {u"各科室", GAI_W_REGION, GAI_FOREIGN_BODIES},
	{u"系统内", GAI_W_REGION, GAI_FOREIGN_BODIES}, {u"下属", GAI_W_REGION, GAI_FOREIGN_BODIES},
	{u"所属", GAI_W_REGION, GAI_FOREIGN_BODIES}, {u"辖区", GAI_W_REGION, GAI_FOREIGN_BODIES},
	{u"本级", GAI_W_LEVEL_ITSELF, 0}, {u"各职能部门", GAI_W_REGION, GAI_DEPARTMENTS},
	{u"各有关部门", GAI_W_REGION, GAI_DEPARTMENTS}, {u"各镇（街道）", GAI_W_REGION, GAI_TOWNS}, {u"镇街", GAI_W_REGION, GAI_TOWNS},
	{u"各乡镇街道", GAI_W_REGION, GAI_TOWNS}, {u"各级各部门", GAI_W_REGION, GAI_ALL_BODIES},

	/* governments, by the letter of their level */
	{u"省政府", GAI_W_GOVERNMENT, 0x7701}, {u"省人民政府", GAI_W_GOVERNMENT, 0x7701},
	{u"省级", GAI_W_GOVERNMENT, 0x7701 | GAI_SOME_BODIES}, {u"市政府", GAI_W_GOVERNMENT, 0x5E02},
	{u"市人民政府", GAI_W_GOVERNMENT, 0x5E02}, {u"市级", GAI_W_GOVERNMENT, 0x5E02 | GAI_SOME_BODIES},
	{u"州政府", GAI_W_GOVERNMENT, 0x5DDE}, {u"州人民政府", GAI_W_GOVERNMENT, 0x5DDE},
	{u"州级", GAI_W_GOVERNMENT, 0x5DDE | GAI_SOME_BODIES}, {u"盟政府", GAI_W_GOVERNMENT, 0x76DF},
	{u"盟人民政府", GAI_W_GOVERNMENT, 0x76DF}, {u"盟级", GAI_W_GOVERNMENT, 0x76DF | GAI_SOME_BODIES},
	{u"县政府", GAI_W_GOVERNMENT, 0x53BF}, {u"县人民政府", GAI_W_GOVERNMENT, 0x53BF},
	{u"县级", GAI_W_GOVERNMENT, 0x53BF | GAI_SOME_BODIES}, {u"区政府", GAI_W_GOVERNMENT, 0x533A},
	{u"区人民政府", GAI_W_GOVERNMENT, 0x533A}, {u"区级", GAI_W_GOVERNMENT, 0x533A | GAI_SOME_BODIES},
	{u"旗政府", GAI_W_GOVERNMENT, 0x65D7}, {u"旗人民政府", GAI_W_GOVERNMENT, 0x65D7},
	{u"旗级", GAI_W_GOVERNMENT, 0x65D7 | GAI_SOME_BODIES}, {u"镇政府", GAI_W_GOVERNMENT, 0x9547},
	{u"镇人民政府", GAI_W_GOVERNMENT, 0x9547}, {u"镇级", GAI_W_GOVERNMENT, 0x9547 | GAI_SOME_BODIES},
	{u"乡政府", GAI_W_GOVERNMENT, 0x4E61}, {u"乡人民政府", GAI_W_GOVERNMENT, 0x4E61},
	{u"乡级", GAI_W_GOVERNMENT, 0x4E61 | GAI_SOME_BODIES}, {u"国家级", GAI_W_GOVERNMENT, 0},
	{u"省直", GAI_W_GOVERNMENT, 0x7701 | GAI_SOME_BODIES}, {u"市直", GAI_W_GOVERNMENT, 0x5E02 | GAI_SOME_BODIES},
	{u"州直", GAI_W_GOVERNMENT, 0x5DDE | GAI_SOME_BODIES}, {u"县直", GAI_W_GOVERNMENT, 0x53BF | GAI_SOME_BODIES},
	{u"区直", GAI_W_GOVERNMENT, 0x533A | GAI_SOME_BODIES}, {u"旗直", GAI_W_GOVERNMENT, 0x65D7 | GAI_SOME_BODIES},
	{u"镇直", GAI_W_GOVERNMENT, 0x9547 | GAI_SOME_BODIES}, {u"国家层面", GAI_W_GOVERNMENT, 0}, {u"省级层面", GAI_W_GOVERNMENT, 0},
	{u"部委", GAI_W_GOVERNMENT, 0}, {u"国务院", GAI_W_GOVERNMENT, 0}, {u"上级", GAI_W_GOVERNMENT, 0},
	{u"中央", GAI_W_GOVERNMENT, 0},

	/* grammar */
	{u"其中", GAI_W_AMONG, 0}, {u"包括", GAI_W_AMONG, 0}, {u"含", GAI_W_AMONG, 0}, {u"不含", GAI_W_EXCEPT, 0},
	{u"不包括", GAI_W_EXCEPT, 0}, {u"不包含", GAI_W_EXCEPT, 0}, {u"不计", GAI_W_EXCEPT, 0}, {u"剔除", GAI_W_EXCEPT, 0},
	{u"扣除", GAI_W_EXCEPT, 0}, {u"包含", GAI_W_AMONG, 0}, {u"均", GAI_W_ALL, 0}, {u"全部", GAI_W_ALL, 0},
	{u"均已", GAI_W_ALL, 0}, {u"都", GAI_W_ALL, 0}, {u"已全部", GAI_W_ALL, 0}, {u"皆", GAI_W_ALL, 0}, {u"一律", GAI_W_ALL, 0},
	{u"全为", GAI_W_ALL, 0}, {u"均为", GAI_W_ALL, 0}, {u"均系", GAI_W_ALL, 0}, {u"均获", GAI_W_ALL, 0}, {u"均属", GAI_W_ALL, 0},
	{u"平均", GAI_W_STRANGE, 0}, {u"人均", GAI_W_STRANGE, 0}, {u"均衡", GAI_W_NOTHING, 0}, {u"各", GAI_W_EACH, 0},
	{u"分别", GAI_W_EACH, 0}, {u"各项", GAI_W_NOTHING, 0}, {u"各类", GAI_W_NOTHING, 0}, {u"未", GAI_W_NOT, 0},
	{u"没有", GAI_W_NOT, 0}, {u"无", GAI_W_NOT, 0}, {u"未曾", GAI_W_NOT, 0}, {u"没", GAI_W_NOT, 0}, {u"尚未", GAI_W_NOT, 0},
	{u"零", GAI_W_NOT, 0}, {u"零发生", GAI_W_NOT, 1}, {u"从未", GAI_W_NOT, 0}, {u"无障碍", GAI_W_NOTHING, 0},
	{u"未来", GAI_W_NOTHING, 0}, {u"零距离", GAI_W_NOTHING, 0}, {u"无纸化", GAI_W_NOTHING, 0}, {u"确保", GAI_W_WISHED, 0},
	{u"力争", GAI_W_WISHED, 0}, {u"争取", GAI_W_WISHED, 0}, {u"努力", GAI_W_WISHED, 0}, {u"避免", GAI_W_WISHED, 0},
	{u"防止", GAI_W_WISHED, 0}, {u"杜绝", GAI_W_WISHED, 0}, {u"计划", GAI_W_WISHED, 0}, {u"拟制定", GAI_W_WISHED, 0},
	{u"拟出台", GAI_W_WISHED, 0}, {u"拟废止", GAI_W_WISHED, 0}, {u"拟修改", GAI_W_WISHED, 0}, {u"拟修订", GAI_W_WISHED, 0},
	{u"拟保留", GAI_W_WISHED, 0}, {u"拟公开", GAI_W_WISHED, 0}, {u"拟制发", GAI_W_WISHED, 0}, {u"拟印发", GAI_W_WISHED, 0},
	{u"今后", GAI_W_WISHED, 1}, {u"目标", GAI_W_WISHED, 0}, {u"预防", GAI_W_WISHED, 0}, {u"力求", GAI_W_WISHED, 0},
	{u"发生", GAI_W_HAPPENED, 0}, {u"产生", GAI_W_HAPPENED, 0}, {u"引发", GAI_W_HAPPENED, 0}, {u"引起", GAI_W_HAPPENED, 0},
	{u"出现", GAI_W_HAPPENED, 0}, {u"被", GAI_W_HAPPENED, 0}, {u"提起", GAI_W_HAPPENED, 0}, {u"导致", GAI_W_HAPPENED, 0},
	{u"为", GAI_W_IS, 0}, {u"属", GAI_W_IS, 0}, {u"属于", GAI_W_IS, 0}, {u"是", GAI_W_IS, 0}, {u"系", GAI_W_IS, 0},
	{u"由", GAI_W_IS, 0}, {u"由于", GAI_W_NOTHING, 0}, {u"因为", GAI_W_NOTHING, 0}, {u"作为", GAI_W_NOTHING, 0},
	{u"体系", GAI_W_NOTHING, 0}, {u"系统", GAI_W_NOTHING, 0}, {u"行为", GAI_W_NOTHING, 0}, {u"占", GAI_W_SHARE, 0},
	{u"占比", GAI_W_SHARE, 0}, {u"比例", GAI_W_SHARE, 0}, {u"比重", GAI_W_SHARE, 0}, {u"办结率", GAI_W_RATE, 0},
	{u"答复率", GAI_W_RATE, 0}, {u"回复率", GAI_W_RATE, 0}, {u"办理率", GAI_W_RATE, 0}, {u"公开率", GAI_W_DISCLOSURE_RATE, 0},
	{u"率", GAI_W_OTHER_RATE, 0}, {u"效率", GAI_W_NOTHING, 0}, {u"按时", GAI_W_IN_TIME, 0}, {u"按期", GAI_W_IN_TIME, 0},
	{u"及时", GAI_W_IN_TIME, 0}, {u"规定时间", GAI_W_IN_TIME, 0}, {u"规定期限", GAI_W_IN_TIME, 0}, {u"法定期限", GAI_W_IN_TIME, 0},
	{u"法定时限", GAI_W_IN_TIME, 0}, {u"规定时限", GAI_W_IN_TIME, 0}, {u"下一步", GAI_W_WISHED, 1}, {u"进一步", GAI_W_NOTHING, 0},
	{u"公开属性", GAI_W_STRANGE, GAI_PAPERS},
};

enum
{
	ENTRIES = sizeof entries / sizeof entries[0]
};

_Static_assert(sizeof entries / sizeof entries[0] <= GAI_MOST_WORDS, "a dictionary has room for all");

/* Where words with these two letters are; second 0 = a word of one letter. */
static inline unsigned
bucket_of(uint32_t first, uint32_t second)
{
	return (first * 31 + second) % GAI_WORD_BUCKETS;
}

void
gai_open_dictionary(gai_dictionary *words)
{
	static const char16_t numerals[] = u"零一二两三四五六七八九十百千";

	memset(words->bucket, 0, sizeof words->bucket);
	memset(words->begins, 0, sizeof words->begins);
	for (const char16_t *c = numerals; *c != 0; c++)
		words->begins[*c / 64] |= UINT64_C(1) << *c % 64;
	for (int i = 0; i < ENTRIES; i++)
	{
		char16_t	first = entries[i].text[0];
		uint16_t   *bucket = &words->bucket[bucket_of(first, entries[i].text[1])];

		words->begins[first / 64] |= UINT64_C(1) << first % 64;
		words->next[i] = *bucket;
		*bucket = (uint16_t) (i + 1);
	}
}

/* How many glyphs from at on the text is; 0 = something else stands there. */
static size_t
fits(const gai_prose *prose, size_t at, const char16_t *text)
{
	size_t		length = gai_spells(prose, at, text);

	/* an empty line parts words, a line end may be a wrapped one */
	for (size_t i = 1; i < length; i++)
		if (prose->glyphs[at + i].gap == GAI_EMPTY_LINE_GAP)
			return 0;
	return length;
}

const gai_entry *
gai_find_claim_word(const gai_dictionary *words, const gai_prose *prose, size_t at, size_t *length)
{
	/* behind the last glyph stands one of code 0 */
	uint32_t	first = prose->glyphs[at].code,
				second = prose->glyphs[at + 1].code;
	const gai_entry *best = NULL;

	*length = 0;
	for (int i = words->bucket[bucket_of(first, second)]; i != 0; i = words->next[i - 1])
	{
		size_t		found = entries[i - 1].text[1] == second ? fits(prose, at, entries[i - 1].text) : 0;

		if (found > *length)
		{
			*length = found;
			best = &entries[i - 1];
		}
	}
	for (int i = best == NULL ? words->bucket[bucket_of(first, 0)] : 0; i != 0 && best == NULL; i = words->next[i - 1])
		if (entries[i - 1].text[0] == first && entries[i - 1].text[1] == 0)
		{
			*length = 1;
			best = &entries[i - 1];
		}
	return best;
}
