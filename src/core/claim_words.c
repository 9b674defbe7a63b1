/* claim_words.c - see claim_words.h */
#include "claim_words.h"

#include "claim_cells.h"

_Static_assert(GAI_WORDS <= 64, "areas keep the words they have seen as bits");

typedef struct entry
{
	const char *text;
	gai_word	word;
	uint32_t	argument;
} entry;

/* The longest word that fits is taken; within a group the order is that of the alphabet of meanings, nothing more. */
static const entry entries[] = {
	/* requests */
	{"依申请公开", GAI_W_REQUEST, 0}, {"信息公开申请", GAI_W_REQUEST, 0}, {"申请公开", GAI_W_REQUEST, 0},
	{"公开申请", GAI_W_REQUEST, 0}, {"依申请", GAI_W_REQUEST, 0}, {"信息依申请公开", GAI_W_REQUEST, 0},
	{"申请信息公开", GAI_W_REQUEST, 0}, {"申请公开政府信息", GAI_W_REQUEST, 0}, {"公开政府信息申请", GAI_W_REQUEST, 0},
	{"公开政府信息的申请", GAI_W_REQUEST, 0}, {"公开信息的申请", GAI_W_REQUEST, 0}, {"政府信息申请", GAI_W_REQUEST, 0},
	{"信息公开的申请", GAI_W_REQUEST, 0}, {"申请获取政府信息", GAI_W_REQUEST, 0}, {"依申请信息公开", GAI_W_REQUEST, 0},
	{"依申请公开信息", GAI_W_REQUEST, 0}, {"依申请公开政府信息", GAI_W_REQUEST, 0},
	{"政府信息公开申请", GAI_W_REQUEST, 0}, {"政府信息公开的申请", GAI_W_REQUEST, 0},
	{"政府信息公开申请事项", GAI_W_REQUEST, 0}, {"政府信息公开申请信件", GAI_W_REQUEST, 0},
	{"申请", GAI_W_APPLYING, 0},

	/* words with 申请 in them that are no requests */
	{"申请人", GAI_W_NOTHING, 0}, {"被申请人", GAI_W_NOTHING, 0}, {"申请内容", GAI_W_NOTHING, 0},
	{"申请渠道", GAI_W_NOTHING, 0}, {"申请流程", GAI_W_NOTHING, 0}, {"申请方式", GAI_W_NOTHING, 0},
	{"申请表", GAI_W_NOTHING, 0},
	{"许可申请", GAI_W_STRANGE, 0}, {"行政许可申请", GAI_W_STRANGE, 0}, {"登记申请", GAI_W_STRANGE, 0}, {"执行申请", GAI_W_STRANGE, 0}, {"行政强制执行申请", GAI_W_STRANGE, 0},
	{"注册申请", GAI_W_STRANGE, 0}, {"专利申请", GAI_W_STRANGE, 0}, {"救助申请", GAI_W_STRANGE, 0},
	{"保障申请", GAI_W_STRANGE, 0}, {"减免申请", GAI_W_STRANGE, 0}, {"补贴申请", GAI_W_STRANGE, 0},
	{"备案申请", GAI_W_STRANGE, 0}, {"审批申请", GAI_W_STRANGE, 0}, {"援助申请", GAI_W_STRANGE, 0},
	{"仲裁申请", GAI_W_STRANGE, 0}, {"鉴定申请", GAI_W_STRANGE, 0}, {"认定申请", GAI_W_STRANGE, 0},
	{"复核申请", GAI_W_STRANGE, 0}, {"更正申请", GAI_W_STRANGE, 0}, {"依申请公开文件", GAI_W_STRANGE, 0},
	{"依申请公开类", GAI_W_STRANGE, 0}, {"依申请公开公文", GAI_W_STRANGE, 0}, {"依申请公开的文件", GAI_W_STRANGE, 0},
	{"依申请公开栏目", GAI_W_MEDIUM, 0}, {"依申请公开平台", GAI_W_MEDIUM, 0}, {"依申请公开渠道", GAI_W_MEDIUM, 0},
	{"依申请公开系统", GAI_W_MEDIUM, 0}, {"依申请公开专栏", GAI_W_MEDIUM, 0}, {"依申请类政务服务", GAI_W_STRANGE, 0},
	{"依申请政务服务", GAI_W_STRANGE, 0}, {"依申请服务", GAI_W_STRANGE, 0}, {"依申请办理", GAI_W_STRANGE, 0},
	{"依申请六类", GAI_W_STRANGE, 0}, {"依申请事项", GAI_W_STRANGE, 0}, {"依申请行政权力", GAI_W_STRANGE, 0},

	/* disputes */
	{"行政复议", GAI_W_DISPUTE, GAI_REVIEW}, {"复议", GAI_W_DISPUTE, GAI_REVIEW},
	{"行政复议申请", GAI_W_DISPUTE, GAI_REVIEW}, {"复议申请", GAI_W_DISPUTE, GAI_REVIEW},
	{"申请行政复议", GAI_W_DISPUTE, GAI_REVIEW}, {"申请复议", GAI_W_DISPUTE, GAI_REVIEW},
	{"行政诉讼", GAI_W_DISPUTE, GAI_LAWSUITS}, {"诉讼", GAI_W_DISPUTE, GAI_LAWSUITS},
	{"行政应诉", GAI_W_DISPUTE, GAI_LAWSUITS},
	{"直接起诉", GAI_W_DISPUTE, GAI_DIRECT}, {"未经复议直接起诉", GAI_W_DISPUTE, GAI_DIRECT},
	{"未经复议直接诉讼", GAI_W_DISPUTE, GAI_DIRECT}, {"未经行政复议直接起诉", GAI_W_DISPUTE, GAI_DIRECT},
	{"直接提起诉讼", GAI_W_DISPUTE, GAI_DIRECT}, {"直接提起行政诉讼", GAI_W_DISPUTE, GAI_DIRECT},
	{"未经复议直接提起行政诉讼", GAI_W_DISPUTE, GAI_DIRECT}, {"直接诉讼", GAI_W_DISPUTE, GAI_DIRECT},
	{"复议后起诉", GAI_W_DISPUTE, GAI_POST_REVIEW}, {"复议后诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW},
	{"复议后提起诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW}, {"复议后提起行政诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW},
	{"行政复议后起诉", GAI_W_DISPUTE, GAI_POST_REVIEW}, {"行政复议后提起行政诉讼", GAI_W_DISPUTE, GAI_POST_REVIEW},
	{"经复议后起诉", GAI_W_DISPUTE, GAI_POST_REVIEW},
	{"民事诉讼", GAI_W_STRANGE, 0}, {"公益诉讼", GAI_W_STRANGE, 0}, {"刑事诉讼", GAI_W_STRANGE, 0},
	{"复议决定", GAI_W_STRANGE, 0}, {"复议机关", GAI_W_NOTHING, 0}, {"行政复议机关", GAI_W_NOTHING, 0},
	{"复议机构", GAI_W_NOTHING, 0}, {"复议体制", GAI_W_STRANGE, 0}, {"复议局", GAI_W_NOTHING, 0},

	/* table two */
	{"规范性文件", GAI_W_DOCUMENT, GAI_NORMATIVE_SLOT}, {"行政规范性文件", GAI_W_DOCUMENT, GAI_NORMATIVE_SLOT},
	{"规章", GAI_W_DOCUMENT, GAI_REGULATIONS_SLOT}, {"政府规章", GAI_W_DOCUMENT, GAI_REGULATIONS_SLOT},
	{"部门规章", GAI_W_DOCUMENT, GAI_REGULATIONS_SLOT},
	{"规章制度", GAI_W_STRANGE, 0}, {"党内规范性文件", GAI_W_STRANGE, 0}, {"党委规范性文件", GAI_W_STRANGE, 0},
	{"制定权", GAI_W_STRANGE, 0}, {"法律法规规章", GAI_W_NOTHING, 0}, {"法规规章", GAI_W_NOTHING, 0},
	{"规范性文件管理", GAI_W_STRANGE, 0}, {"规范性文件库", GAI_W_STRANGE, 0}, {"规章库", GAI_W_STRANGE, 0},
	{"政策性文件", GAI_W_STRANGE, 0}, {"规范性文件解读", GAI_W_STRANGE, 0}, {"草案", GAI_W_STRANGE, 0},
	{"征求意见", GAI_W_STRANGE, 0}, {"废止文件", GAI_W_REPEALED, 0}, {"现行有效文件", GAI_W_IN_FORCE, 0},
	{"行政许可", GAI_W_DECISION, GAI_LICENCES}, {"行政处罚", GAI_W_DECISION, GAI_PENALTIES},
	{"行政强制", GAI_W_DECISION, GAI_COERCIONS}, {"行政强制措施", GAI_W_DECISION, GAI_COERCIONS},
	{"行政事业性收费", GAI_W_FEE, 0}, {"行政事业收费", GAI_W_FEE, 0},
	{"制发", GAI_W_ISSUED, 0}, {"制定", GAI_W_ISSUED, 0}, {"出台", GAI_W_ISSUED, 0}, {"印发", GAI_W_ISSUED, 0},
	{"发布", GAI_W_ISSUED, 0}, {"新制定", GAI_W_ISSUED, 0}, {"制定印发", GAI_W_ISSUED, 0}, {"制定发布", GAI_W_ISSUED, 0},
	{"制订", GAI_W_ISSUED, 0}, {"颁布", GAI_W_ISSUED, 0}, {"新发布", GAI_W_ISSUED, 0}, {"新制发", GAI_W_ISSUED, 0},
	{"新出台", GAI_W_ISSUED, 0}, {"制作", GAI_W_ISSUED, 0},
	{"废止", GAI_W_REPEALED, 0}, {"失效", GAI_W_REPEALED, 0}, {"宣布失效", GAI_W_REPEALED, 0},
	{"失效及废止", GAI_W_REPEALED, 0}, {"废止失效", GAI_W_REPEALED, 0}, {"废止和失效", GAI_W_REPEALED, 0},
	{"清理废止", GAI_W_REPEALED, 0}, {"清理废止文件", GAI_W_REPEALED, 0}, {"废止和宣布失效", GAI_W_REPEALED, 0},
	{"现行有效", GAI_W_IN_FORCE, 0}, {"继续有效", GAI_W_IN_FORCE, 0}, {"有效", GAI_W_IN_FORCE, 0},
	{"保留", GAI_W_IN_FORCE, 0}, {"现行", GAI_W_IN_FORCE, 0}, {"继续有效及", GAI_W_IN_FORCE, 0},
	{"有效期", GAI_W_NOTHING, 0}, {"修改", GAI_W_REVISED, 0}, {"修订", GAI_W_REVISED, 0},
	{"新增", GAI_W_ADDED, 0},
	{"信息", GAI_W_ITEMS, 0}, {"事项", GAI_W_ITEMS, 0}, {"公示", GAI_W_ITEMS, 0}, {"目录", GAI_W_ITEMS, 0},
	{"清单", GAI_W_ITEMS, 0}, {"类信息", GAI_W_ITEMS, 0}, {"结果信息", GAI_W_ITEMS, 0}, {"案例", GAI_W_ITEMS, 0},
	{"双公示", GAI_W_ITEMS, 0}, {"权力", GAI_W_ITEMS, 0}, {"政府信息", GAI_W_NOTHING, 0},
	{"相关信息", GAI_W_NOTHING, 0}, {"政府信息公开", GAI_W_NOTHING, 0}, {"信息公开", GAI_W_NOTHING, 0},
	{"政务公开", GAI_W_NOTHING, 0},

	/* what no table counts */
	{"热线", GAI_W_STRANGE, 0}, {"留言", GAI_W_STRANGE, 0}, {"咨询", GAI_W_STRANGE, 0}, {"工单", GAI_W_STRANGE, 0},
	{"来电", GAI_W_STRANGE, 0}, {"来访", GAI_W_STRANGE, 0}, {"建议", GAI_W_STRANGE, 0}, {"提案", GAI_W_STRANGE, 0},
	{"议案", GAI_W_STRANGE, 0}, {"培训", GAI_W_STRANGE, 0}, {"会议", GAI_W_STRANGE, 0}, {"备案", GAI_W_STRANGE, 0},
	{"解读", GAI_W_STRANGE, 0}, {"访问", GAI_W_STRANGE, 0}, {"浏览", GAI_W_STRANGE, 0}, {"点击", GAI_W_STRANGE, 0},
	{"粉丝", GAI_W_STRANGE, 0}, {"关注", GAI_W_STRANGE, 0}, {"投诉", GAI_W_STRANGE, 0}, {"举报", GAI_W_STRANGE, 0},
	{"信访", GAI_W_STRANGE, 0}, {"诉求", GAI_W_MEDIUM, 1}, {"互动", GAI_W_STRANGE, 0}, {"信件", GAI_W_MEDIUM, 1},
	{"来信", GAI_W_MEDIUM, 1}, {"意见", GAI_W_STRANGE, 0}, {"调查", GAI_W_STRANGE, 0}, {"访谈", GAI_W_STRANGE, 0},
	{"发布会", GAI_W_STRANGE, 0}, {"公报", GAI_W_STRANGE, 0}, {"舆情", GAI_W_STRANGE, 0}, {"问政", GAI_W_STRANGE, 0},
	{"主动公开", GAI_W_STRANGE, 1}, {"审查", GAI_W_STRANGE, 0}, {"审核", GAI_W_STRANGE, 0}, {"清理", GAI_W_STRANGE, 0},
	{"报备", GAI_W_STRANGE, 0}, {"收费情况", GAI_W_STRANGE, 0}, {"信息处理费", GAI_W_STRANGE, 0},
	{"处理费", GAI_W_STRANGE, 0}, {"费用", GAI_W_STRANGE, 0}, {"减免", GAI_W_STRANGE, 0}, {"责任追究", GAI_W_STRANGE, 0},
	{"服务事项", GAI_W_STRANGE, 0}, {"政务服务", GAI_W_STRANGE, 0}, {"民生", GAI_W_STRANGE, 0}, {"实事", GAI_W_STRANGE, 0},
	{"问题", GAI_W_STRANGE, 0}, {"整改", GAI_W_STRANGE, 0}, {"检查", GAI_W_STRANGE, 0}, {"督查", GAI_W_STRANGE, 0},
	{"通报", GAI_W_STRANGE, 0}, {"文章", GAI_W_STRANGE, 0}, {"稿件", GAI_W_STRANGE, 0}, {"推文", GAI_W_STRANGE, 0},
	{"动态", GAI_W_STRANGE, 0}, {"公告", GAI_W_STRANGE, 0}, {"公文", GAI_W_STRANGE, 0}, {"合同", GAI_W_STRANGE, 0},
	{"人大代表", GAI_W_STRANGE, 0}, {"听证", GAI_W_STRANGE, 0}, {"调解", GAI_W_STRANGE, 0}, {"仲裁", GAI_W_STRANGE, 0},
	{"赔偿", GAI_W_STRANGE, 0}, {"旁听", GAI_W_STRANGE, 0}, {"出庭", GAI_W_STRANGE, 0}, {"属性", GAI_W_STRANGE, 0}, {"问答", GAI_W_STRANGE, 0}, {"短视频", GAI_W_STRANGE, 0},
	{"网站", GAI_W_MEDIUM, 0}, {"平台", GAI_W_MEDIUM, 0}, {"公众号", GAI_W_MEDIUM, 0}, {"微信", GAI_W_MEDIUM, 0},
	{"微博", GAI_W_MEDIUM, 0}, {"新媒体", GAI_W_MEDIUM, 0}, {"栏目", GAI_W_MEDIUM, 0}, {"专栏", GAI_W_MEDIUM, 0},
	{"专题", GAI_W_MEDIUM, 0}, {"客户端", GAI_W_MEDIUM, 0},

	/* receiving and answering */
	{"收到", GAI_W_RECEIVED, 0}, {"新收", GAI_W_RECEIVED, 0}, {"新收到", GAI_W_RECEIVED, 0},
	{"接收", GAI_W_RECEIVED, 0}, {"受理", GAI_W_RECEIVED, 1}, {"接到", GAI_W_RECEIVED, 0},
	{"新接收", GAI_W_RECEIVED, 0}, {"新受理", GAI_W_RECEIVED, 1}, {"收件", GAI_W_RECEIVED, 0},
	{"收取", GAI_W_NOTHING, 0}, {"接受", GAI_W_RECEIVED, 0}, {"接获", GAI_W_RECEIVED, 0}, {"收悉", GAI_W_RECEIVED, 0},
	{"接件", GAI_W_RECEIVED, 0}, {"提出", GAI_W_RECEIVED, 0}, {"提交", GAI_W_RECEIVED, 0},
	{"收办", GAI_W_HANDLED, 0}, {"办理", GAI_W_HANDLED, 0}, {"处理", GAI_W_HANDLED, 0}, {"处置", GAI_W_HANDLED, 0},
	{"解决", GAI_W_HANDLED, 0},
	{"办结", GAI_W_FINISHED, 0}, {"答复", GAI_W_FINISHED, 0}, {"回复", GAI_W_FINISHED, 0}, {"办复", GAI_W_FINISHED, 0},
	{"办理完毕", GAI_W_FINISHED, 0}, {"答复完毕", GAI_W_FINISHED, 0}, {"办理完结", GAI_W_FINISHED, 0},
	{"处理完毕", GAI_W_FINISHED, 0}, {"办理答复", GAI_W_FINISHED, 0}, {"办理回复", GAI_W_FINISHED, 0},
	{"答复办结", GAI_W_FINISHED, 0}, {"完成答复", GAI_W_FINISHED, 0}, {"办结完毕", GAI_W_FINISHED, 0},
	{"答复处理", GAI_W_FINISHED, 0}, {"完成办理", GAI_W_FINISHED, 0}, {"处理答复", GAI_W_FINISHED, 0},
	{"受理办结", GAI_W_FINISHED, 1}, {"答复意见", GAI_W_STRANGE, 0}, {"答复书", GAI_W_NOTHING, 0},
	{"正在办理", GAI_W_ONGOING, 0}, {"办理中", GAI_W_ONGOING, 0}, {"未办结", GAI_W_ONGOING, 0},
	{"尚未办结", GAI_W_ONGOING, 0}, {"在办", GAI_W_ONGOING, 0}, {"尚在办理", GAI_W_ONGOING, 0},
	{"正在办理中", GAI_W_ONGOING, 0}, {"尚在办理中", GAI_W_ONGOING, 0}, {"仍在办理中", GAI_W_ONGOING, 0},
	{"未审结", GAI_W_ONGOING, 0}, {"尚未审结", GAI_W_ONGOING, 0}, {"审理中", GAI_W_ONGOING, 0},
	{"正在审理", GAI_W_ONGOING, 0}, {"正在审理中", GAI_W_ONGOING, 0}, {"未结", GAI_W_ONGOING, 0},
	{"未判决", GAI_W_ONGOING, 0}, {"待审结", GAI_W_ONGOING, 0}, {"尚未判决", GAI_W_ONGOING, 0},
	{"结转", GAI_W_CARRIED, 0}, {"顺延", GAI_W_CARRIED, 0}, {"继续办理", GAI_W_CARRIED, 0}, {"转入", GAI_W_CARRIED, 0},
	{"延至", GAI_W_CARRIED, 0}, {"转至", GAI_W_CARRIED, 0}, {"遗留", GAI_W_CARRIED, 0}, {"跨年", GAI_W_CARRIED, 0},
	{"转接", GAI_W_CARRIED, 0}, {"延续", GAI_W_CARRIED, 0}, {"继续答复", GAI_W_CARRIED, 0}, {"转结", GAI_W_CARRIED, 0},
	{"留转", GAI_W_CARRIED, 0}, {"结存", GAI_W_CARRIED, 0}, {"延期至", GAI_W_CARRIED, 0},

	/* results of table three */
	{"予以公开", GAI_W_RESULT, GAI_GRANTED}, {"同意公开", GAI_W_RESULT, GAI_GRANTED},
	{"全部公开", GAI_W_RESULT, GAI_GRANTED}, {"准予公开", GAI_W_RESULT, GAI_GRANTED},
	{"完全公开", GAI_W_RESULT, GAI_GRANTED}, {"已公开", GAI_W_RESULT, GAI_GRANTED},
	{"部分公开", GAI_W_RESULT, GAI_PARTIAL}, {"同意部分公开", GAI_W_RESULT, GAI_PARTIAL},
	{"予以部分公开", GAI_W_RESULT, GAI_PARTIAL}, {"区分处理", GAI_W_RESULT, GAI_PARTIAL},
	{"区分处理后公开", GAI_W_RESULT, GAI_PARTIAL},
	{"公开或部分公开", GAI_W_RESULT, GAI_GRANTED | GAI_PARTIAL}, {"公开和部分公开", GAI_W_RESULT, GAI_GRANTED | GAI_PARTIAL},
	{"公开及部分公开", GAI_W_RESULT, GAI_GRANTED | GAI_PARTIAL}, {"公开、部分公开", GAI_W_RESULT, GAI_GRANTED | GAI_PARTIAL},
	{"公开", GAI_W_DISCLOSED, 0},
	{"不予公开", GAI_W_RESULT, GAI_DENIED}, {"不同意公开", GAI_W_RESULT, GAI_DENIED}, {"不公开", GAI_W_RESULT, GAI_DENIED},
	{"国家秘密", GAI_W_RESULT, GAI_DENIED_SECRET}, {"法律行政法规禁止公开", GAI_W_RESULT, GAI_DENIED_LAW},
	{"法律、行政法规禁止公开", GAI_W_RESULT, GAI_DENIED_LAW}, {"法律法规禁止公开", GAI_W_RESULT, GAI_DENIED_LAW},
	{"三安全一稳定", GAI_W_RESULT, GAI_DENIED_SAFETY}, {"第三方合法权益", GAI_W_RESULT, GAI_DENIED_THIRD_PARTY},
	{"第三方权益", GAI_W_RESULT, GAI_DENIED_THIRD_PARTY}, {"商业秘密", GAI_W_RESULT, GAI_DENIED_THIRD_PARTY},
	{"个人隐私", GAI_W_RESULT, GAI_DENIED_THIRD_PARTY},
	{"内部事务信息", GAI_W_RESULT, GAI_DENIED_INTERNAL}, {"内部事务", GAI_W_RESULT, GAI_DENIED_INTERNAL},
	{"内部管理信息", GAI_W_RESULT, GAI_DENIED_INTERNAL}, {"过程性信息", GAI_W_RESULT, GAI_DENIED_PROCESS},
	{"行政执法案卷", GAI_W_RESULT, GAI_DENIED_ENFORCEMENT}, {"执法案卷", GAI_W_RESULT, GAI_DENIED_ENFORCEMENT},
	{"行政执法案卷信息", GAI_W_RESULT, GAI_DENIED_ENFORCEMENT},
	{"行政查询事项", GAI_W_RESULT, GAI_DENIED_QUERY}, {"查询事项", GAI_W_RESULT, GAI_DENIED_QUERY},
	{"无法提供", GAI_W_RESULT, GAI_UNABLE}, {"无法公开", GAI_W_RESULT, GAI_UNABLE}, {"不能提供", GAI_W_RESULT, GAI_UNABLE},
	{"不掌握", GAI_W_RESULT, GAI_UNABLE_NOT_HELD}, {"信息不存在", GAI_W_RESULT, GAI_UNABLE_NOT_HELD},
	{"不存在", GAI_W_ABSENT, 0}, {"未制作", GAI_W_RESULT, GAI_UNABLE_NOT_HELD}, {"未保存", GAI_W_RESULT, GAI_UNABLE_NOT_HELD},
	{"未获取", GAI_W_RESULT, GAI_UNABLE_NOT_HELD}, {"没有现成信息", GAI_W_RESULT, GAI_UNABLE_CREATE},
	{"另行制作", GAI_W_RESULT, GAI_UNABLE_CREATE}, {"加工分析", GAI_W_RESULT, GAI_UNABLE_CREATE},
	{"不明确", GAI_W_RESULT, GAI_UNABLE_UNCLEAR}, {"内容不明确", GAI_W_RESULT, GAI_UNABLE_UNCLEAR},
	{"补正后申请内容仍不明确", GAI_W_RESULT, GAI_UNABLE_UNCLEAR},
	{"不予处理", GAI_W_RESULT, GAI_REJECTED}, {"信访举报投诉", GAI_W_RESULT, GAI_REJECT_PETITION},
	{"信访、举报、投诉", GAI_W_RESULT, GAI_REJECT_PETITION}, {"信访投诉举报", GAI_W_RESULT, GAI_REJECT_PETITION},
	{"信访举报投诉类申请", GAI_W_RESULT, GAI_REJECT_PETITION}, {"重复申请", GAI_W_RESULT, GAI_REJECT_REPEAT},
	{"信访、投诉、举报", GAI_W_RESULT, GAI_REJECT_PETITION}, {"公开出版物", GAI_W_RESULT, GAI_REJECT_PUBLICATION},
	{"大量反复申请", GAI_W_RESULT, GAI_REJECT_MASS}, {"反复申请", GAI_W_RESULT, GAI_REJECT_MASS},
	{"无正当理由大量反复申请", GAI_W_RESULT, GAI_REJECT_MASS},
	{"确认或重新出具", GAI_W_RESULT, GAI_REJECT_CONFIRM}, {"重新出具", GAI_W_RESULT, GAI_REJECT_CONFIRM},
	{"其他处理", GAI_W_RESULT, GAI_OTHERWISE}, {"作其他处理", GAI_W_RESULT, GAI_OTHERWISE},
	{"其它处理", GAI_W_RESULT, GAI_OTHERWISE}, {"其他方式处理", GAI_W_RESULT, GAI_OTHERWISE},
	{"逾期未补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED}, {"逾期不补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED},
	{"未按期补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED}, {"未补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED},
	{"无正当理由逾期不补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED}, {"未在规定期限内补正", GAI_W_RESULT, GAI_OTHER_UNCORRECTED},
	{"逾期未缴费", GAI_W_RESULT, GAI_OTHER_UNPAID}, {"逾期不缴费", GAI_W_RESULT, GAI_OTHER_UNPAID},
	{"逾期未按收费通知要求缴纳费用", GAI_W_RESULT, GAI_OTHER_UNPAID}, {"未缴费", GAI_W_RESULT, GAI_OTHER_UNPAID},
	{"撤销", GAI_W_WITHDRAWN, 0}, {"撤回", GAI_W_WITHDRAWN, 0}, {"主动撤销", GAI_W_WITHDRAWN, 0},
	{"自行撤销", GAI_W_WITHDRAWN, 0}, {"撤销申请", GAI_W_WITHDRAWN, 0}, {"撤回申请", GAI_W_WITHDRAWN, 0},
	{"撤销依申请公开", GAI_W_WITHDRAWN, 0}, {"撤回依申请公开", GAI_W_WITHDRAWN, 0}, {"终止办理", GAI_W_WITHDRAWN, 0},
	{"撤销政府信息公开申请", GAI_W_WITHDRAWN, 0}, {"撤回政府信息公开申请", GAI_W_WITHDRAWN, 0},
	{"不属于", GAI_W_NO_RESULT, 0}, {"非政府信息", GAI_W_NO_RESULT, 0}, {"非本机关", GAI_W_NO_RESULT, 0},
	{"告知", GAI_W_NO_RESULT, 0}, {"转办", GAI_W_NO_RESULT, 0}, {"转交", GAI_W_NO_RESULT, 0}, {"移交", GAI_W_NO_RESULT, 0},
	{"移送", GAI_W_NO_RESULT, 0}, {"不予受理", GAI_W_NO_RESULT, 0}, {"不受理", GAI_W_NO_RESULT, 0}, {"补正", GAI_W_NO_RESULT, 0},
	{"已主动公开", GAI_W_NO_RESULT, 0}, {"延期", GAI_W_NO_RESULT, 0}, {"超期", GAI_W_NO_RESULT, 0}, {"逾期", GAI_W_NO_RESULT, 0},

	/* outcomes of table four */
	{"维持", GAI_W_OUTCOME, GAI_UPHELD}, {"结果维持", GAI_W_OUTCOME, GAI_UPHELD}, {"胜诉", GAI_W_OUTCOME, GAI_UPHELD},
	{"纠正", GAI_W_OUTCOME, GAI_CORRECTED}, {"结果纠正", GAI_W_OUTCOME, GAI_CORRECTED}, {"纠错", GAI_W_OUTCOME, GAI_CORRECTED},
	{"败诉", GAI_W_OUTCOME, GAI_CORRECTED}, {"确认违法", GAI_W_OUTCOME, GAI_CORRECTED},
	{"责令重作", GAI_W_OUTCOME, GAI_CORRECTED}, {"责令履行", GAI_W_OUTCOME, GAI_CORRECTED},
	{"其他结果", GAI_W_OUTCOME, GAI_OTHER_OUTCOME}, {"其它结果", GAI_W_OUTCOME, GAI_OTHER_OUTCOME},
	{"撤诉", GAI_W_OUTCOME, GAI_OTHER_OUTCOME}, {"终止", GAI_W_OUTCOME, GAI_OTHER_OUTCOME},
	{"驳回", GAI_W_OUTCOME, GAI_UPHELD | GAI_OTHER_OUTCOME},
	{"一审", GAI_W_INSTANCE, 0}, {"二审", GAI_W_INSTANCE, 0}, {"再审", GAI_W_INSTANCE, 0}, {"上诉", GAI_W_INSTANCE, 0},

	/* applicants, channels, parts */
	{"自然人", GAI_W_APPLICANT, GAI_NATURAL}, {"公民个人", GAI_W_APPLICANT, GAI_NATURAL}, {"个人", GAI_W_APPLICANT, GAI_NATURAL},
	{"公民", GAI_W_CITIZEN, 0}, {"公众", GAI_W_NOTHING, 0}, {"个人信息", GAI_W_NOTHING, 0},
	{"单位和个人", GAI_W_NOTHING, 0}, {"单位或个人", GAI_W_NOTHING, 0}, {"组织和个人", GAI_W_NOTHING, 0},
	{"组织或个人", GAI_W_NOTHING, 0}, {"个人和单位", GAI_W_NOTHING, 0}, {"个人或单位", GAI_W_NOTHING, 0},
	{"个人或组织", GAI_W_NOTHING, 0}, {"个人和组织", GAI_W_NOTHING, 0}, {"单位及个人", GAI_W_NOTHING, 0},
	{"法人", GAI_W_APPLICANT, GAI_ORGANISATIONS}, {"法人或其他组织", GAI_W_APPLICANT, GAI_ORGANISATIONS},
	{"法人和其他组织", GAI_W_APPLICANT, GAI_ORGANISATIONS}, {"法人及其他组织", GAI_W_APPLICANT, GAI_ORGANISATIONS},
	{"法人、其他组织", GAI_W_APPLICANT, GAI_ORGANISATIONS}, {"法人或者其他组织", GAI_W_APPLICANT, GAI_ORGANISATIONS},
	{"法人组织", GAI_W_APPLICANT, GAI_ORGANISATIONS}, {"法人或组织", GAI_W_APPLICANT, GAI_ORGANISATIONS},
	{"法人或其它组织", GAI_W_APPLICANT, GAI_ORGANISATIONS},
	{"商业企业", GAI_W_APPLICANT, GAI_BUSINESS}, {"企业", GAI_W_APPLICANT, GAI_BUSINESS},
	{"科研机构", GAI_W_APPLICANT, GAI_RESEARCH}, {"社会公益组织", GAI_W_APPLICANT, GAI_WELFARE},
	{"公益组织", GAI_W_APPLICANT, GAI_WELFARE}, {"法律服务机构", GAI_W_APPLICANT, GAI_LEGAL_SERVICE},
	{"律师事务所", GAI_W_APPLICANT, GAI_LEGAL_SERVICE}, {"其他组织", GAI_W_APPLICANT, GAI_OTHER_APPLICANT},
	{"网络", GAI_W_CHANNEL, 0}, {"互联网", GAI_W_CHANNEL, 0}, {"网上", GAI_W_CHANNEL, 0}, {"线上", GAI_W_CHANNEL, 0},
	{"线下", GAI_W_CHANNEL, 0}, {"信函", GAI_W_CHANNEL, 0}, {"邮寄", GAI_W_CHANNEL, 0}, {"书面", GAI_W_CHANNEL, 0},
	{"当面", GAI_W_CHANNEL, 0}, {"现场", GAI_W_CHANNEL, 0}, {"传真", GAI_W_CHANNEL, 0}, {"邮件", GAI_W_CHANNEL, 0},
	{"电子邮件", GAI_W_CHANNEL, 0}, {"邮箱", GAI_W_CHANNEL, 0}, {"信箱", GAI_W_CHANNEL, 0}, {"在线", GAI_W_CHANNEL, 0},
	{"来函", GAI_W_CHANNEL, 0}, {"窗口", GAI_W_CHANNEL, 0}, {"上门", GAI_W_CHANNEL, 0}, {"信件申请", GAI_W_CHANNEL, 0},
	{"来信申请", GAI_W_CHANNEL, 0}, {"电话", GAI_W_CHANNEL, 0}, {"邮政", GAI_W_CHANNEL, 0}, {"快递", GAI_W_CHANNEL, 0},
	{"等方式", GAI_W_ETC, 0}, {"等渠道", GAI_W_ETC, 0}, {"等途径", GAI_W_ETC, 0}, {"等形式", GAI_W_ETC, 0},
	{"等多种", GAI_W_ETC, 0}, {"等各种", GAI_W_ETC, 0}, {"各种", GAI_W_ETC, 0}, {"各类渠道", GAI_W_ETC, 0},
	{"等平台", GAI_W_ETC, 0},
	{"依申请公开信件", GAI_W_REQUEST, 0}, {"依申请公开来信", GAI_W_REQUEST, 0}, {"依申请公开诉求", GAI_W_REQUEST, 0},
	{"依申请公开事项", GAI_W_REQUEST, 0}, {"信息公开申请事项", GAI_W_REQUEST, 0}, {"申请信件", GAI_W_APPLYING, 0},
	{"公开申请信件", GAI_W_REQUEST, 0}, {"申请事项", GAI_W_APPLYING, 0},
	{"依申请公开相关信息", GAI_W_REQUEST, 0}, {"依申请公开的信息", GAI_W_REQUEST, 0},
	{"涉及", GAI_W_ABOUT, 0}, {"关于", GAI_W_ABOUT, 0}, {"有关", GAI_W_ABOUT, 0}, {"针对", GAI_W_ABOUT, 0},
	{"类申请", GAI_W_ABOUT, 0}, {"方面", GAI_W_ABOUT, 0},

	/* time */
	{"上年", GAI_W_PREVIOUS, 0}, {"上年度", GAI_W_PREVIOUS, 0}, {"上一年", GAI_W_PREVIOUS, 0},
	{"上一年度", GAI_W_PREVIOUS, 0}, {"去年", GAI_W_PREVIOUS, 0}, {"往年", GAI_W_PREVIOUS, 0}, {"前年", GAI_W_PREVIOUS, 0},
	{"下年", GAI_W_NEXT, 0}, {"下年度", GAI_W_NEXT, 0}, {"下一年", GAI_W_NEXT, 0}, {"下一年度", GAI_W_NEXT, 0},
	{"次年", GAI_W_NEXT, 0}, {"明年", GAI_W_NEXT, 0}, {"来年", GAI_W_NEXT, 0}, {"下步", GAI_W_NOTHING, 0},
	{"本年", GAI_W_OWN_YEAR, 0}, {"本年度", GAI_W_OWN_YEAR, 0}, {"今年", GAI_W_OWN_YEAR, 0}, {"全年", GAI_W_OWN_YEAR, 0},
	{"年内", GAI_W_OWN_YEAR, 0}, {"全年度", GAI_W_OWN_YEAR, 0}, {"当年", GAI_W_OWN_YEAR, 0},
	{"累计", GAI_W_SO_FAR, 0}, {"截至", GAI_W_SO_FAR, 0}, {"截止", GAI_W_SO_FAR, 0},
	{"历年", GAI_W_EVER, 0}, {"以来", GAI_W_EVER, 0}, {"历史", GAI_W_EVER, 0}, {"三年来", GAI_W_EVER, 0},
	{"近年", GAI_W_EVER, 0}, {"五年来", GAI_W_EVER, 0}, {"近三年", GAI_W_EVER, 0}, {"近五年", GAI_W_EVER, 0},
	{"同比", GAI_W_COMPARED, 0}, {"环比", GAI_W_COMPARED, 0}, {"较", GAI_W_COMPARED, 0}, {"比", GAI_W_COMPARED, 0},
	{"相比", GAI_W_COMPARED, 0}, {"与上年", GAI_W_COMPARED, 0}, {"较上年", GAI_W_COMPARED, 0}, {"比上年", GAI_W_COMPARED, 0},
	{"较去年", GAI_W_COMPARED, 0}, {"比去年", GAI_W_COMPARED, 0}, {"与去年", GAI_W_COMPARED, 0},
	{"较上一年", GAI_W_COMPARED, 0}, {"比上一年", GAI_W_COMPARED, 0}, {"较上年度", GAI_W_COMPARED, 0},
	{"较上一年度", GAI_W_COMPARED, 0}, {"比上年度", GAI_W_COMPARED, 0}, {"与上年度", GAI_W_COMPARED, 0},
	{"较好", GAI_W_NOTHING, 0}, {"较大", GAI_W_NOTHING, 0}, {"较多", GAI_W_NOTHING, 0}, {"对比", GAI_W_COMPARED, 0},
	{"增长", GAI_W_CHANGE, 0}, {"增加", GAI_W_CHANGE, 0}, {"减少", GAI_W_CHANGE, 0}, {"下降", GAI_W_CHANGE, 0},
	{"上升", GAI_W_CHANGE, 0}, {"提高", GAI_W_CHANGE, 0}, {"增幅", GAI_W_CHANGE, 0}, {"降幅", GAI_W_CHANGE, 0},
	{"同期", GAI_W_CHANGE, 0}, {"多收", GAI_W_CHANGE, 0}, {"少收", GAI_W_CHANGE, 0}, {"净增", GAI_W_CHANGE, 0},
	{"翻", GAI_W_CHANGE, 0}, {"提升", GAI_W_CHANGE, 0},

	/* regions; the letter is that of 省 市 州 盟 县 区 旗 镇 乡 街, 0 for what is never one's own */
	{"全省", GAI_W_REGION, 0x7701}, {"我省", GAI_W_REGION, 0x7701}, {"全市", GAI_W_REGION, 0x5E02},
	{"我市", GAI_W_REGION, 0x5E02}, {"全州", GAI_W_REGION, 0x5DDE}, {"我州", GAI_W_REGION, 0x5DDE},
	{"全盟", GAI_W_REGION, 0x76DF}, {"全县", GAI_W_REGION, 0x53BF}, {"我县", GAI_W_REGION, 0x53BF},
	{"全区", GAI_W_REGION, 0x533A}, {"我区", GAI_W_REGION, 0x533A}, {"全旗", GAI_W_REGION, 0x65D7},
	{"全镇", GAI_W_REGION, 0x9547}, {"我镇", GAI_W_REGION, 0x9547}, {"全乡", GAI_W_REGION, 0x4E61},
	{"我乡", GAI_W_REGION, 0x4E61}, {"全街道", GAI_W_REGION, 0x8857}, {"全国", GAI_W_REGION, 0x56FD},
	{"全系统", GAI_W_REGION, 0}, {"各单位", GAI_W_REGION, 0}, {"各部门", GAI_W_REGION, 0}, {"各乡镇", GAI_W_REGION, 0},
	{"各镇", GAI_W_REGION, 0}, {"各街道", GAI_W_REGION, 0}, {"各县", GAI_W_REGION, 0}, {"各区", GAI_W_REGION, 0},
	{"各级", GAI_W_REGION, 0}, {"各地", GAI_W_REGION, 0}, {"各镇街", GAI_W_REGION, 0}, {"各成员单位", GAI_W_REGION, 0},
	{"各科室", GAI_W_REGION, 0}, {"系统内", GAI_W_REGION, 0}, {"下属", GAI_W_REGION, 0}, {"所属", GAI_W_REGION, 0},
	{"辖区", GAI_W_REGION, 0},
	{"本级", GAI_W_LEVEL_ITSELF, 0},

	/* grammar */
	{"其中", GAI_W_AMONG, 0}, {"包括", GAI_W_AMONG, 0}, {"含", GAI_W_AMONG, 0}, {"包含", GAI_W_AMONG, 0},
	{"均", GAI_W_ALL, 0}, {"全部", GAI_W_ALL, 0}, {"均已", GAI_W_ALL, 0}, {"都", GAI_W_ALL, 0}, {"已全部", GAI_W_ALL, 0},
	{"皆", GAI_W_ALL, 0}, {"一律", GAI_W_ALL, 0}, {"全为", GAI_W_ALL, 0}, {"均为", GAI_W_ALL, 0}, {"均系", GAI_W_ALL, 0},
	{"均获", GAI_W_ALL, 0}, {"均属", GAI_W_ALL, 0},
	{"平均", GAI_W_STRANGE, 0}, {"人均", GAI_W_STRANGE, 0}, {"均衡", GAI_W_NOTHING, 0},
	{"各", GAI_W_EACH, 0}, {"分别", GAI_W_EACH, 0}, {"各项", GAI_W_NOTHING, 0}, {"各类", GAI_W_NOTHING, 0},
	{"未", GAI_W_NOT, 0}, {"没有", GAI_W_NOT, 0}, {"无", GAI_W_NOT, 0}, {"未曾", GAI_W_NOT, 0}, {"没", GAI_W_NOT, 0},
	{"尚未", GAI_W_NOT, 0}, {"零", GAI_W_NOT, 0}, {"从未", GAI_W_NOT, 0},
	{"无障碍", GAI_W_NOTHING, 0}, {"未来", GAI_W_NOTHING, 0}, {"零距离", GAI_W_NOTHING, 0}, {"无纸化", GAI_W_NOTHING, 0},
	{"发生", GAI_W_HAPPENED, 0}, {"产生", GAI_W_HAPPENED, 0}, {"引发", GAI_W_HAPPENED, 0}, {"引起", GAI_W_HAPPENED, 0},
	{"出现", GAI_W_HAPPENED, 0}, {"被", GAI_W_HAPPENED, 0}, {"提起", GAI_W_HAPPENED, 0}, {"导致", GAI_W_HAPPENED, 0},
	{"为", GAI_W_IS, 0}, {"属", GAI_W_IS, 0}, {"属于", GAI_W_IS, 0}, {"是", GAI_W_IS, 0}, {"系", GAI_W_IS, 0},
	{"由", GAI_W_IS, 0}, {"由于", GAI_W_NOTHING, 0}, {"因为", GAI_W_NOTHING, 0}, {"作为", GAI_W_NOTHING, 0},
	{"体系", GAI_W_NOTHING, 0}, {"系统", GAI_W_NOTHING, 0}, {"行为", GAI_W_NOTHING, 0},
	{"占", GAI_W_SHARE, 0}, {"占比", GAI_W_SHARE, 0}, {"比例", GAI_W_SHARE, 0}, {"比重", GAI_W_SHARE, 0},
	{"办结率", GAI_W_RATE, 0}, {"答复率", GAI_W_RATE, 0}, {"回复率", GAI_W_RATE, 0}, {"办理率", GAI_W_RATE, 0},
	{"率", GAI_W_OTHER_RATE, 0}, {"效率", GAI_W_NOTHING, 0},
	{"按时", GAI_W_IN_TIME, 0}, {"按期", GAI_W_IN_TIME, 0}, {"及时", GAI_W_IN_TIME, 0}, {"规定时间", GAI_W_IN_TIME, 0},
	{"规定期限", GAI_W_IN_TIME, 0}, {"法定期限", GAI_W_IN_TIME, 0}, {"法定时限", GAI_W_IN_TIME, 0}, {"规定时限", GAI_W_IN_TIME, 0},
	{"下一步", GAI_W_NOTHING, 0}, {"进一步", GAI_W_NOTHING, 0}, {"公开属性", GAI_W_STRANGE, 0},
};

enum
{
	ENTRIES = sizeof entries / sizeof entries[0],
	BUCKETS = 256
};

/* Words by their first letter; 0 ends a chain, else it is the index of an entry plus one. */
typedef struct dictionary
{
	uint16_t	first[BUCKETS];
	uint16_t	next[ENTRIES];
} dictionary;

static void
open_dictionary(dictionary *words)
{
	memset(words, 0, sizeof *words);
	for (int i = 0; i < ENTRIES; i++)
	{
		uint32_t	c;
		uint16_t   *bucket;

		gai_decode(entries[i].text, entries[i].text + strlen(entries[i].text), &c);
		bucket = &words->first[c % BUCKETS];
		words->next[i] = *bucket;
		*bucket = (uint16_t) (i + 1);
	}
}

/* How many glyphs from at on the text is; 0 = something else stands there. */
static size_t
fits(const gai_prose *prose, size_t at, const char *text)
{
	const char *end = text + strlen(text);
	size_t		count = 0;

	while (text < end)
	{
		uint32_t	c;

		text += gai_decode(text, end, &c);
		/* an empty line parts words, a line end may be a wrapped one */
		if (gai_glyph_at(prose, at + count) != c || (count > 0 && prose->glyphs[at + count].gap == GAI_EMPTY_LINE_GAP))
			return 0;
		count++;
	}
	return count;
}

static const entry *
find_word(const dictionary *words, const gai_prose *prose, size_t at, size_t *length)
{
	const entry *best = NULL;

	*length = 0;
	for (int i = words->first[prose->glyphs[at].code % BUCKETS]; i != 0; i = words->next[i - 1])
	{
		size_t		found = fits(prose, at, entries[i - 1].text);

		if (found > *length)
		{
			*length = found;
			best = &entries[i - 1];
		}
	}
	return best;
}

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

static gai_token *
add_token(gai_arena *arena, gai_tokens *tokens, gai_token_kind kind, size_t begin, size_t end)
{
	if (tokens->count == tokens->room)
		tokens->items = gai_grow(arena, tokens->items, tokens->count, sizeof(gai_token), &tokens->room);
	tokens->items[tokens->count] = (gai_token) {.kind = kind, .begin = begin, .end = end, .word = GAI_W_NOTHING};
	return &tokens->items[tokens->count++];
}

static void
add_number(gai_arena *arena, gai_tokens *tokens, size_t begin, const gai_quantity *quantity)
{
	bool		is_year = quantity->measure == GAI_MEASURE_YEAR;
	gai_token  *token;

	/* the number of the service line */
	if (quantity->value.digits == 12345 && quantity->value.scale == 0 && quantity->measure == GAI_MEASURE_OTHER)
	{
		token = add_token(arena, tokens, GAI_TOKEN_WORD, begin, quantity->end);
		token->word = GAI_W_STRANGE;
		return;
	}
	token = add_token(arena, tokens, is_year ? GAI_TOKEN_YEAR : GAI_TOKEN_NUMBER, begin, quantity->end);
	if (is_year)
	{
		token->argument = (uint32_t) quantity->value.digits;
		return;
	}
	if (tokens->nquantities == tokens->quantities_room)
		tokens->quantities = gai_grow(arena, tokens->quantities, tokens->nquantities, sizeof(gai_quantity),
									  &tokens->quantities_room);
	token->number = (uint32_t) tokens->nquantities;
	tokens->quantities[tokens->nquantities++] = *quantity;
}

static bool
is_small_numeral(uint32_t c)
{
	return c == 0x4E00 || c == 0x4E8C || c == 0x4E09 || c == 0x56DB || c == 0x4E94 || c == 0x516D || c == 0x4E03 ||
		c == 0x516B || c == 0x4E5D || c == 0x5341 || (c >= '0' && c <= '9');
}

/* "(二)", "二、", "2." where a sentence begins: the glyph behind it, or at.  heading: it opens a part of a section. */
static size_t
skip_ordinal(const gai_prose *prose, size_t at, bool *heading)
{
	size_t		i = at;
	bool		bracket = gai_glyph_at(prose, i) == '(';
	bool		arabic;

	i += bracket;
	arabic = gai_glyph_at(prose, i) < 0x80;
	if (!is_small_numeral(gai_glyph_at(prose, i)))
		return at;
	while (i - at < 4 && is_small_numeral(gai_glyph_at(prose, i)))
		i++;
	*heading = bracket && !arabic;
	if (bracket)
		return gai_glyph_at(prose, i) == ')' ? i + 1 : at;
	if (gai_glyph_at(prose, i) == 0x3001)	/* 、 */
		return i + 1;
	return arabic && gai_glyph_at(prose, i) == '.' && !(gai_glyph_at(prose, i + 1) >= '0' &&
														gai_glyph_at(prose, i + 1) <= '9') ? i + 1 : at;
}

/* The glyph behind a title in 《》, or at: years and numbers in it are not the report's. */
static size_t
skip_title(const gai_prose *prose, size_t at)
{
	if (gai_glyph_at(prose, at) != 0x300A)
		return at;
	for (size_t i = at + 1; i < at + 120; i++)
		if (gai_glyph_at(prose, i) == 0x300B)
			return i + 1;
	return at;
}

static bool
find_separator(uint32_t c, gai_token_kind *kind)
{
	switch (c)
	{
		case ',':
			*kind = GAI_TOKEN_COMMA;
			return true;
		case ';':
			*kind = GAI_TOKEN_SEMICOLON;
			return true;
		case 0x3001:
			*kind = GAI_TOKEN_LIST;
			return true;
		case '(':
		case '[':
		case 0x3014:
		case 0x3010:
			*kind = GAI_TOKEN_OPEN;
			return true;
		case ')':
		case ']':
		case 0x3015:
		case 0x3011:
			*kind = GAI_TOKEN_CLOSE;
			return true;
		case 0x3002:
		case '!':
		case '?':
			*kind = GAI_TOKEN_STOP;
			return true;
	}
	return false;
}

/* Whether a sentence begins at a glyph: the text, an empty line, or a line that opens with an ordinal. */
static bool
begins_sentence(const gai_prose *prose, size_t at, const gai_tokens *tokens)
{
	bool		heading;

	if (tokens->count == 0 || prose->glyphs[at].gap == GAI_EMPTY_LINE_GAP)
		return true;
	if (tokens->items[tokens->count - 1].kind == GAI_TOKEN_STOP && tokens->items[tokens->count - 1].end == at)
		return true;
	return prose->glyphs[at].gap == GAI_LINE_GAP && skip_ordinal(prose, at, &heading) > at;
}

/* What stands at the beginning of a sentence and is not of it. */
static size_t
open_sentence(gai_arena *arena, const gai_prose *prose, size_t at, gai_tokens *tokens)
{
	bool		heading = false;
	size_t		behind = skip_ordinal(prose, at, &heading);

	if (tokens->count > 0 && tokens->items[tokens->count - 1].kind != GAI_TOKEN_STOP)
		add_token(arena, tokens, GAI_TOKEN_STOP, at, at);
	if (heading)
		add_token(arena, tokens, GAI_TOKEN_HEADING, at, behind);
	return behind;
}

gai_tokens
gai_read_tokens(gai_arena *arena, const gai_prose *prose)
{
	gai_tokens	tokens = {0};
	dictionary	words;
	size_t		at = 0;

	open_dictionary(&words);
	while (at < prose->count)
	{
		uint32_t	c = prose->glyphs[at].code;
		size_t		length = skip_title(prose, at) - at;
		gai_token_kind kind;
		gai_quantity quantity;
		const entry *word;

		gai_step(arena);
		if (begins_sentence(prose, at, &tokens))
		{
			size_t		behind = open_sentence(arena, prose, at, &tokens);

			if (behind > at)
			{
				at = behind;
				continue;
			}
		}
		if (length > 0)
			at += length;
		else if (find_separator(c, &kind))
		{
			add_token(arena, &tokens, kind, at, at + 1);
			at++;
		}
		else if ((word = find_word(&words, prose, at, &length)) != NULL && length > 1)
		{
			gai_token  *token = add_token(arena, &tokens, GAI_TOKEN_WORD, at, at + length);

			token->word = word->word;
			token->argument = word->argument;
			at += length;
		}
		else if (gai_read_quantity(prose, at, &quantity))
		{
			add_number(arena, &tokens, at, &quantity);
			at = quantity.end;
		}
		else if (word != NULL)
		{
			gai_token  *token = add_token(arena, &tokens, GAI_TOKEN_WORD, at, at + 1);

			token->word = word->word;
			token->argument = word->argument;
			at++;
		}
		else
			at++;
	}
	add_token(arena, &tokens, GAI_TOKEN_STOP, prose->count, prose->count);
	return tokens;
}
