/** Choosing files, and why one is not taken. */
export const file = {
  'file.choose': 'Chọn tệp',
  'file.hint': 'Nhận tệp {endings}.',
  'file.open': 'Mở tệp {name}',
  'file.kept': 'Tệp đã gửi; bỏ dấu chọn để gỡ tệp khỏi mục này',
  'file.size': '{size} KB',
  'file.sending': 'đang gửi {percent}%',
  'file.waiting': 'mất kết nối, sẽ gửi tiếp từ chỗ đã gửi',
  'file.failed': 'chưa gửi được: {why}',
  'file.lost': 'máy chủ không trả lời',
  'file.again': 'Gửi lại {name}',
  'file.drop': 'Bỏ {name}',
  'file.wait': 'Xin đợi các tệp gửi xong, hoặc bỏ tệp chưa gửi được.',
  'refusal.file.empty': 'Tệp {name} không có nội dung.',
  'refusal.file.too-large': 'Tệp {name} lớn hơn mức {most_mb} MB.',
  'refusal.file.no-name':
    'Tên tệp phải có từ 1 đến {most} ký tự, không chứa dấu gạch chéo hay ký tự điều khiển.',
  'refusal.file.unknown-content': 'Nội dung của tệp {name} không thuộc loại được nhận.',
  'refusal.file.other-content': 'Nội dung của tệp {name} là {type}, không khớp với đuôi tên tệp.',
  'refusal.file.not-found': 'Không có tệp này.',
  'refusal.upload.too-many':
    'Đang có {most} tệp gửi dở. Xin gửi tiếp cho xong rồi hãy gửi tệp khác.',
  'refusal.upload.not-found': 'Không có lần gửi tệp này; có thể đã quá hai ngày.',
  'refusal.upload.busy': 'Tệp này đang được gửi ở một nơi khác.',
  'refusal.upload.other-offset': 'Phần gửi lên phải bắt đầu từ byte {offset}, không phải {given}.',
  'refusal.upload.too-long': 'Phần gửi lên dài hơn {size} byte đã báo trước.',
  'refusal.upload.broken': 'Đường truyền bị ngắt; đã nhận {offset} trên {size} byte.',
  'refusal.upload.other-checksum':
    'Nội dung nhận được của tệp {name} khác với mã SHA-256 đã báo. Xin gửi lại.',
} as const;
