// Nothing is fetched from elsewhere: no style sheets, no modules, no telemetry (OBSERVABLE_TELEMETRY_DISABLE=true).
export default {
	title: '政府信息公开年度报告',
	root: 'src',
	globalStylesheets: [],
	search: false,
	toc: false,
	pages: [{ name: '总览', path: '/index' }, { name: '透视表', path: '/pivot' }],
	footer: '数据: gaireport 的视图',
};
