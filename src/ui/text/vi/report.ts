/** Texts of the reports. */
export const report = {
  'report.dossiers': 'Tình hình giải quyết hồ sơ',
  'report.at': 'Tính đến thời điểm',
  'report.at-note':
    'Để trống là hiện tại. Ở một thời điểm đã qua, việc xảy ra sau đó không được tính, và hồ sơ được xét theo hẹn trả có hiệu lực lúc ấy.',
  'report.definition': 'Cách tính đúng hạn',
  'report.by-instant': 'theo giờ hẹn trả',
  'report.by-date': 'theo ngày hẹn trả',
  'report.told-by-instant': 'đúng hạn tính theo giờ: có kết quả không muộn hơn giờ, ngày hẹn trả',
  'report.told-by-date': 'đúng hạn tính theo ngày: có kết quả muộn nhất trong ngày hẹn trả',
  'report.units': 'Danh sách đơn vị',
  'report.no-units': 'không liệt kê',
  'report.by-level': 'Theo cấp',
  'report.by-unit': 'Theo đơn vị, {level}',
  'report.as-of': 'Tính đến {time}',
  'report.as-of-end': 'Kỳ đã đóng, tính đến hết {day}',
  'report.note':
    'Dòng tổng do hệ thống tính: hồ sơ liên thông có thể được đếm ở hơn một cấp. Tỷ lệ cắt bớt còn một chữ số thập phân. Mỗi con số mở ra danh sách hồ sơ của nó.',
  'report.as-report': 'Xem theo thời điểm khác hoặc tính đúng hạn theo ngày',
  'refusal.report.not-yet': 'Thời điểm {at} chưa đến.',
  'refusal.report.period-not-begun': '{period} chưa bắt đầu ở thời điểm đó.',
  'refusal.report.unknown-definition': 'Không có cách tính đúng hạn “{given}”.',
  'refusal.report.unknown-level': 'Không có cấp “{given}”.',
} as const;
