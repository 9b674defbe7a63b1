"""What the name of a file says of agency and year."""
import re
import unicodedata

CHINESE_DIGITS = {ord(letter): str(value) for value, letters in enumerate(
    ('〇零○', '一', '二', '三', '四', '五', '六', '七', '八', '九')) for letter in letters}
NOT_AGENCY = re.compile(r'\d{2,4}年?度?|政府信息(依?申请)?公开|政务公开|信息公开|工作|年度报告|年度|年报|报告|'
                        r'关于|终稿|定稿|最终版?|修改稿?|更正|副本|扫描件|附件|公示|发布|[^\u4e00-\u9fff]')
AGENCY_END = re.compile('(政府|局|委|委员会|办|办公室|办事处|厅|院|中心|街道|镇|乡|县|市|区|旗|盟|州|省|公司|大学|学院|'
                        '学校|医院|队|处|部|站|所|社|会|馆|署|法院|检察院|银行|园)$')


def plain(text):
    """Text as names are compared: full-width letters as usual ones, no blanks."""
    return re.sub(r'\s', '', unicodedata.normalize('NFKC', text))


def name_parts(name):
    """The parts of a file's name, the nearest to the file first, without the suffix, years in digits."""
    parts = [plain(part) for part in re.split('[/!]', name) if part]
    parts = [re.sub(r'\.[A-Za-z0-9]{1,5}$', '', part) for part in reversed(parts)]
    return [re.sub('[〇零○一二三四五六七八九]{4}(?=年)', lambda match: match[0].translate(CHINESE_DIGITS), part)
            for part in parts]


def year_of(name):
    """The year that a file's name states, if it states one."""
    for part in name_parts(name):
        # 20250120 and 2025-01-20 are days on which something was sent or scanned.
        part = re.sub(r'(?<!\d)20\d\d([-._年])\d\d?[-._月]\d\d?日?(?!\d)', ' ', part)
        for pattern in (r'(?<!\d)(20[0-4]\d)年', r'(?<!\d)(20[0-4]\d)(?!\d)'):
            years = set(re.findall(pattern, part))
            if years:
                return int(years.pop()) if len(years) == 1 else None
    return None


def agency_of(name, roster):
    """The agency that a file's name states: one of the roster, if there is one; else what looks like an agency."""
    for part in name_parts(name):
        if roster:
            found = roster.find(part)
        else:
            rest = NOT_AGENCY.sub('', part)
            found = rest if len(rest) >= 3 and AGENCY_END.search(rest) else None
        if found:
            return found
    return None
