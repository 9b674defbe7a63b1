"""What is said to the user, in the language of LC_ALL, LC_MESSAGES or LANG: Chinese, or as it stands in the program."""
import os

CHINESE = {
    # the help
    'description': '把年度报告的文件装入表中, 每个文件都有交代。\n\n'
                   '文件、文件夹和压缩包 (.zip) 由服务器中的 gai_parse 读取; 不能直接读取的 (PDF、图片、旧版 Office 文档)\n'
                   '先用已安装的程序转换。每个文件一行: 或有报告, 或有未能读取的原因。再次运行只读取新的、有变的,\n'
                   '以及因本机原因未能读取的文件。连接方式同 psql: -d 和 libpq 的环境变量 (PGHOST、PGDATABASE 等)。',
    'status': '退出状态: 0 每个文件都在表中; 1 运行未能完成; 2 用法错误; 3 见 --strict; 130 被中断。\n'
              '已提交的不会丢失, 下次运行从其后继续。',
    "a database's name or a connection string": '数据库名或连接字符串',
    'where the rows go, [schema.]table; made if absent (default: report_file)': '写入的表, [模式.]表; 没有则新建 (默认 report_file)',
    'files at a time (default: 1)': '同时处理的文件数 (默认 1)',
    'for each converter, and for each file in the server (default: 120)': '每次转换、服务器读取每个文件的时限 (默认 120 秒)',
    'read pictures, and PDFs without text, with tesseract': '用 tesseract 识别图片和没有文字的 PDF',
    'charset of text files (default: detected)': '文本文件的编码 (默认自动识别)',
    'CSV of the agencies expected to file: agency, aliases, region': '应报机关名册 (CSV): agency, aliases, region',
    'with --roster: the year that they should have filed for': '与 --roster 合用: 应报的年度',
    'larger files are refused (default: 100)': '拒收更大的文件, MB (默认 100)',
    'read files again that stand in the table unchanged': '重新读取表中已有且未变的文件',
    'make the views of gai_create_views in this schema, after loading': '装入之后, 在此模式中建立 gai_create_views 的视图',
    'exit status 3 if a file was refused or an agency has not filed': '有文件未能读取或有机关未报时, 退出状态为 3',
    'no progress': '不显示进度',
    'the folder that names in a new table begin at (default: the current one)': '新表中文件路径从此文件夹算起 (默认当前文件夹)',
    # wrong usage
    '--year goes with --roster': '--year 须与 --roster 合用',
    '{} is not between 0 and 1000000': '{} 不在 0 和 1000000 之间',
    '{} is no name of a table; put "double quotes" around an odd one': '{} 不是表名; 特殊的名称请用 "双引号" 括起',
    # the run
    'there is no {}': '没有 {}',
    '{} of {} files, {} files/s': '{}/{} 个文件, 每秒 {} 个',
    '{} is not installed: files that it converts are refused (Debian, Ubuntu: apt-get install {})':
        '没有安装 {}: 需要它转换的文件未能读取 (Debian、Ubuntu: apt-get install {})',
    'interrupted; {} files are done, and the next run goes on behind them': '中断; 已完成 {} 个文件, 下次运行从其后继续',
    'the database "{}" lacks the extension: CREATE EXTENSION gaireport': '数据库“{}”没有扩展, 请执行: CREATE EXTENSION gaireport',
    'another gai-load is filling the table {}': '另一个 gai-load 正在写入表 {}',
    'the table {} has no plain columns {}; name another one with --table': '表 {} 没有普通列 {}; 请用 --table 另指一个表',
    'the schema {} has views of another table; name another one with --views': '模式 {} 中是另一个表的视图; 请用 --views 另指一个模式',
    'names in the table {} begin at {}, not at {}; leave --base out, name another table, or, if the folder was moved,'
    ' UPDATE the column base':
        '表 {} 中的路径从 {} 算起, 不是 {}; 请不用 --base, 或另指一个表; 如文件夹已移动, 请 UPDATE 列 base',
    'the server ended the connection: {}. What is committed stands; run it again.':
        '服务器断开了连接: {}。已提交的不会丢失; 请再次运行。',
    '{}: the first line must name the columns agency, aliases, region': '{}: 第一行须是列名 agency, aliases, region',
    '{}: "{}" is a name of {} and of {}': '{}: “{}”既是 {} 又是 {} 的名称',
    # the closing table
    'files': '文件', 'new': '新增', 'changed': '有变', 'read again': '重新读取', 'unchanged': '未变', 'kept': '保留原有报告',
    'reports': '报告', 'without a year': '没有年度', 'refused': '未能读取',
    'reports with errors': '有错误的报告', 'reports with warnings': '有警告的报告',
    'expected agencies': '应报机关', 'expected agencies for {}': '{} 年度应报机关', 'have filed': '已报',
    'sent files that were refused': '已报送, 但未能读取', 'have not filed': '未报',
    # reasons
    'a picture': '图片', 'a PDF without text, of pictures': '没有文字、只有图片的 PDF',
    'gai-load --ocr reads pictures with tesseract.': 'gai-load --ocr 用 tesseract 识别图片。',
    '{} cannot convert the file': '{} 无法转换此文件', '{} cannot be started': '{} 无法启动', 'It ended with {}.': '退出状态为 {}。',
    '{} is not installed, which converts the file': '没有安装转换此文件的 {}',
    'Debian, Ubuntu: apt-get install {}; then run gai-load again.':
        'Debian、Ubuntu: apt-get install {}; 然后再次运行 gai-load。',
    '{} did not end in time': '{} 超时', 'It was stopped after {} seconds; see --timeout.': '{} 秒后被终止; 参见 --timeout。',
    'not a regular file': '不是普通文件', 'the file cannot be read': '无法读取文件', 'the folder cannot be read': '无法读取文件夹',
    'a link that leads out of its folder': '指向文件夹之外的链接', 'Name the file itself, if it is meant.': '如需装入, 请直接指明该文件。',
    'a link to a folder': '指向文件夹的链接', 'The folder is loaded where it is.': '文件夹在其所在处装入。',
    'archives in archives are too deep': '压缩包嵌套过深', 'At most {} are opened.': '最多打开 {} 层。',
    'a name that leads out of its archive': '指向压缩包之外的文件名', 'a link in an archive': '压缩包中的链接',
    'encrypted in its archive': '压缩包中加密的文件', 'Unpack it with its password and load the file.': '请用密码解压后装入。',
    'unpacks to far more than any report': '解压后远大于任何报告', 'More than {} times its size.': '超过原大小的 {} 倍。',
    'the archive unpacks to too much': '压缩包解压后过大', 'At most {} MB of one are read.': '一个压缩包最多读取 {} MB。',
    'damaged in its archive': '压缩包中的文件已损坏', 'the file is larger than any report': '文件大于任何报告',
    'At most {} MB are read; see --max-size.': '最多读取 {} MB; 参见 --max-size。',
    'an archive of too many files': '压缩包中文件过多', 'At most {} are read.': '最多读取 {} 个。',
    'an archive that cannot be opened': '无法打开的压缩包', 'an archive without files': '没有文件的压缩包',
    'the server ended the connection while it read the file': '服务器在读取此文件时断开了连接',
    'See the log of the server.': '请查看服务器日志。',
}


def speaks_chinese():
    """Whether the user's language is Chinese, by the variables of the environment in the order of gettext."""
    chosen = [os.environ[name] for name in ('LC_ALL', 'LC_MESSAGES', 'LANG') if os.environ.get(name)]
    return bool(chosen) and chosen[0].startswith('zh')


TABLE = CHINESE if speaks_chinese() else {}


def tr(text, *values):
    """A text in the user's language, with the values in its places."""
    text = TABLE.get(text, text)
    return text.format(*values) if values else text
