"""Makes a workbook as people send them: make_workbook.py KIND FILE.

Or reads one and writes it again: make_workbook.py rewrite FROM TO.
"""

import datetime
import sys

import openpyxl


def merged(book):
    sheet = book.active
    for row in [["中文", "英文", "领域"], ["积压订单", "backlog", "财务"], [None, "order backlog", None],
                ["护城河", "moat", None]]:
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("C2:C4")


def formats(book):
    sheet = book.active
    sheet.append(["source", "target"])
    cells = [
        (datetime.date(2024, 3, 4), "yyyy/m/d"),
        (datetime.date(2024, 3, 4), 'm"月"d"日"'),
        (datetime.date(2024, 3, 4), "mmm-yy"),
        (datetime.datetime(2024, 3, 4, 9, 30), "yyyy-mm-dd h:mm"),
        (datetime.time(9, 30), "h:mm AM/PM"),
        (datetime.timedelta(hours=30), "[h]:mm:ss"),
        (123, "000000"),
        (0.125, "0.0%"),
        (0.1 + 0.2, "General"),
        (1234567.891, "#,##0.00"),
        (-1234, "#,##0;[Red](#,##0)"),
        (12, '0"件"'),
        (2.675, "0.00"),
        (13800138000, "General"),
        (5, "[$¥-804]0.00"),
        (12300, "0.00E+00"),
        (True, "General"),
        ("#N/A", "General"),
        (45355, "General"),
        ("0012", "@"),
        (0.5, "# ?/?"),
    ]
    for value, code in cells:
        sheet.append([value, "x"])
        cell = sheet.cell(sheet.max_row, 1)
        cell.number_format = code
        if value == "#N/A":
            cell.data_type = "e"


def from1904(book):
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(["source", "target"])
    book.active.append([datetime.date(2024, 3, 4), "x"])


def sheets(book):
    book.active.title = "说明"
    book.active.append(["本文件供译者使用"])
    terms = book.create_sheet("Terms")
    for row in [["ACME 术语表"], [], ["序号", "中文", "英文", "禁用"], [1, "积压订单", "backlog", "库存单"]]:
        terms.append(row)
    more = book.create_sheet("More")
    for row in [["序号", "中文", "英文", "禁用"], [2, "护城河", "moat", None]]:
        more.append(row)
    people = book.create_sheet("Contacts")
    for row in [["Name", "Phone"], ["李", 13800138000]]:
        people.append(row)
    old = book.create_sheet("Old")
    for row in [["序号", "中文", "英文", "禁用"], [3, "旧词", "old word", None]]:
        old.append(row)
    old.sheet_state = "hidden"


def grouped(book):
    sheet = book.active
    for row in [["编号", "中文", None, "英文", None], [None, "术语", "状态", "术语", "状态"],
                [1, "积压订单", "首选", "backlog", "首选"], [2, "护城河", None, "ditch", "禁用"]]:
        sheet.append(row)
    for cells in ["A1:A2", "B1:C1", "D1:E1"]:
        sheet.merge_cells(cells)


def unknown(book):
    sheet = book.active
    for row in [["甲方说法", "乙方说法"], ["云", "cloud"], ["雾", "fog"], ["雨", "rain"], ["雪", "snow"]]:
        sheet.append(row)


kind, path = sys.argv[1:3]
if kind == "rewrite":
    openpyxl.load_workbook(path).save(sys.argv[3])
    sys.exit()
book = openpyxl.Workbook()
globals()[kind](book)
book.save(path)
