/** Why something cannot be done to a campaign of the PAR index, or to a unit's sheet. */
export const sheetRefusals = {
  'refusal.campaign.not-a-day': '“{given}” không phải là một ngày.',
  'refusal.campaign.days-out-of-order':
    'Ngày {day} phải sau ngày {before}: các bước phải lần lượt nối nhau.',
  'refusal.campaign.data-not-over':
    'Kỳ số liệu còn đến {data_to}, không thể công bố trước hết ngày {release_by}.',
  'refusal.campaign.decided-too-late': 'Quyết định ngày {on} muộn hơn hạn tự đánh giá {self_by}.',
  'refusal.campaign.decision-in-future': 'Quyết định đề ngày {on}, hôm nay mới {today}.',
  'refusal.campaign.exists': 'Đã có kỳ đánh giá mã {campaign_code}.',
  'refusal.campaign.sets-overlap': 'Khối {block} có nhiều bộ tiêu chí: {sets}.',
  'refusal.campaign.nobody': 'Không có đơn vị nào thuộc các bộ tiêu chí {set_codes}.',
  'refusal.campaign.not-found': 'Không có kỳ đánh giá {campaign_code}.',
  'refusal.campaign.day-is-over': 'Hạn {day} đã qua ({by}), không dời được nữa.',
  'refusal.campaign.released': 'Kỳ đánh giá {campaign_code} đã công bố, không sửa được nữa.',
  'refusal.campaign.changed-meanwhile':
    'Kỳ đánh giá {campaign_code} vừa có người khác sửa. Xin xem lại rồi hãy quyết định.',
  'refusal.campaign.sheets-open': 'Còn {sheets} phiếu chưa chốt, chưa công bố được.',
  'refusal.sheet.not-found': 'Đơn vị {unit_code} không có phiếu trong kỳ đánh giá {campaign_code}.',
  'refusal.sheet.line-not-found': 'Phiếu này không có tiêu chí {line_code}.',
  'refusal.sheet.line-changed-meanwhile':
    'Tiêu chí {line_code} vừa được sửa ({changed}) lúc {at}. Xin xem lại rồi hãy lưu.',
  'refusal.sheet.wrong-state': 'Phiếu đang ở bước “{state}”, không làm được việc này.',
  'refusal.sheet.deadline-passed': 'Đã hết hạn {day} ({by}).',
  'refusal.sheet.not-points':
    '“{points}” không phải là điểm: ghi số từ 0 đến {maximum}, nhiều nhất 4 chữ số thập phân.',
  'refusal.sheet.points-above-maximum':
    'Điểm {points} vượt điểm tối đa {maximum} của tiêu chí {line_code}.',
  'refusal.sheet.reason-missing': 'Phải nêu lý do khi thay đổi điểm hoặc yêu cầu giải trình.',
  'refusal.sheet.other-appraiser': 'Tiêu chí {line_code} do {agency} thẩm định.',
  'refusal.sheet.reported-by-you':
    'Bạn đã tự đánh giá tiêu chí {line_code}, không được thẩm định chính tiêu chí này.',
  'refusal.sheet.judged-by-you':
    'Bạn đã cho điểm tiêu chí {line_code} ở bước trước; người khác phải xem lại.',
  'refusal.sheet.line-not-reported':
    'Tiêu chí {line_code} do hệ thống tính hoặc khảo sát, đơn vị không tự chấm.',
  'refusal.sheet.points-not-claimed':
    'Điểm tiêu chí {line_code} tính từ số liệu; đơn vị chỉ ghi số liệu, không tự chấm điểm.',
  'refusal.sheet.measure-not-reported':
    'Số liệu {measure} do hệ thống đếm hoặc không thuộc tiêu chí {line_code}.',
  'refusal.sheet.not-a-value': '“{value}” không phải là số.',
  'refusal.sheet.too-many-files': 'Mỗi tiêu chí nhận nhiều nhất {most} tệp.',
  'refusal.sheet.file-not-attached': 'Tệp này không gắn với tiêu chí {line_code}.',
  'refusal.sheet.file-not-found': 'Không có tệp số {file_id} của đơn vị này.',
  'refusal.sheet.gaps':
    'Chưa khóa được: chưa chấm {unreported}; thiếu minh chứng và giải trình {unproved}. Muốn khóa ngay, xin xác nhận.',
  'refusal.sheet.nothing-to-agree': 'Không còn tiêu chí nào chờ cơ quan của bạn.',
  'refusal.sheet.explanation-too-late': 'Lần thẩm định sau không yêu cầu giải trình nữa.',
  'refusal.sheet.explained-already':
    'Đơn vị đã giải trình tiêu chí {line_code}; xin cho điểm ở lần thẩm định sau.',
  'refusal.sheet.explanation-not-wanted': 'Tiêu chí {line_code} không có yêu cầu giải trình.',
  'refusal.sheet.recheck-open': 'Tiêu chí {line_code} đang có kiến nghị chờ trả lời.',
  'refusal.sheet.recheck-asked-before': 'Tiêu chí {line_code} đã được kiến nghị một lần.',
  'refusal.sheet.recheck-not-asked': 'Tiêu chí {line_code} không có kiến nghị.',
  'refusal.sheet.recheck-answered-before': 'Kiến nghị về tiêu chí {line_code} đã được trả lời.',
  'refusal.sheet.recheck-still-possible':
    'Đơn vị còn được kiến nghị đến hết ngày {by}; sau đó mới chốt phiếu.',
  'refusal.sheet.rechecks-open': 'Còn kiến nghị chưa trả lời: {lines}.',
  'refusal.sheet.cell-formula': 'Ô {cell} là công thức; xin dán giá trị.',
  'refusal.sheet.cell-merged': 'Ô {cell} nằm trong vùng ô đã gộp; xin bỏ gộp ô.',
  'refusal.sheet.cell-error': 'Ô {cell} báo lỗi trong tệp.',
  'refusal.sheet.cell-closed': 'Ô {cell} không phải do đơn vị ghi.',
  'refusal.sheet.cell-unreadable': 'Ô {cell} không đọc được.',
  'refusal.sheet.row-unknown': 'Ô {cell}: phiếu không có dòng “{row}”.',
  'refusal.sheet.row-twice': 'Ô {cell}: dòng “{row}” có hai lần.',
  'refusal.sheet.row-stale':
    'Ô {cell}: tiêu chí {line_code} đã được sửa sau khi xuất tệp. Xin xuất lại tệp.',
  'refusal.measures.not-a-count': '“{value}” phải là số đếm: số nguyên, không âm.',
  'refusal.measures.not-an-amount': '“{value}” phải là số không âm.',
  'refusal.measures.not-a-percentage': '“{value}” phải là tỷ lệ từ 0 đến 100.',
  'refusal.measures.not-a-number': '“{value}” không phải là số.',
  'refusal.measures.not-yes-or-no': 'Chỉ ghi 1 (có) hoặc 0 (không), không phải “{value}”.',
  'refusal.measures.not-a-choice': '“{value}” không phải một trong các lựa chọn.',
  'refusal.measures.numerator-above-denominator':
    'Tử số {numerator} lớn hơn mẫu số {denominator} ở tiêu chí {criterion}.',
  'refusal.measures.division-by-zero': 'Tiêu chí {criterion}: không chia được cho 0.',
  'refusal.measures.nothing-to-judge': 'Tiêu chí {criterion}: không có gì để chấm.',
  'fact.state.self': 'tự đánh giá',
  'fact.state.appraisal-1': 'thẩm định lần 1',
  'fact.state.explanation': 'giải trình',
  'fact.state.appraisal-2': 'thẩm định lần 2',
  'fact.state.council': 'Hội đồng thẩm định',
  'fact.state.final': 'đã chốt',
  'fact.day.self_by': 'tự đánh giá',
  'fact.day.appraisal_1_by': 'thẩm định lần 1',
  'fact.day.explanation_by': 'giải trình',
  'fact.day.appraisal_2_by': 'thẩm định lần 2',
  'fact.day.council_on': 'họp Hội đồng thẩm định',
  'fact.day.recheck_by': 'kiến nghị',
  'fact.day.release_by': 'công bố',
};
