/** One sentence for each refusal; braces are filled with the refusal's facts. */
export const refusals = {
  'refusal.input.too-large': 'Nội dung gửi lên vượt giới hạn {most_bytes} byte.',
  'refusal.input.unreadable': 'Nội dung gửi lên không đọc được.',
  'refusal.input.not-json': 'Nội dung gửi lên không phải JSON hợp lệ.',
  'refusal.input.unsupported-type': 'Hệ thống không nhận kiểu nội dung này.',
  'refusal.input.invalid': 'Có trường thiếu hoặc sai: {faults}.',
  'refusal.input.not-an-instant': '“{given}” không phải là một thời điểm.',
  'refusal.route.not-found':
    'Địa chỉ {path} không dẫn đến trang nào. Có thể đường dẫn đã cũ hoặc gõ thiếu.',
  'refusal.world.unavailable': 'Hệ thống đang tạm gián đoạn. Xin thử lại sau ít phút.',
  'refusal.access.sign-in-first': 'Xin đăng nhập để xem hoặc làm việc này.',
  'refusal.access.not-permitted': 'Tài khoản của bạn không có quyền làm việc này ở đơn vị này.',
  'refusal.access.held-by-another': 'Hồ sơ đang do công chức khác giữ.',
  'refusal.access.other-counter': 'Hồ sơ thuộc bộ phận một cửa khác.',
  'refusal.access.other-address': 'Xin dùng đúng địa chỉ của hệ thống, không phải {host}.',
  'refusal.access.foreign-origin': 'Yêu cầu đến từ một trang khác nên không được nhận.',
  'refusal.access.no-account': 'Tài khoản này chưa được cấp quyền trong hệ thống.',
  'refusal.access.account-closed': 'Tài khoản này đã đóng.',
  'refusal.access.demo-login-off': 'Chưa cấu hình nơi đăng nhập cho hệ thống này.',
  'refusal.login.return-to-foreign': 'Sau khi đăng nhập chỉ có thể trở về một trang của hệ thống.',
  'refusal.login.unknown-attempt': 'Lần đăng nhập này đã hết hạn hoặc đã dùng. Xin đăng nhập lại.',
  'refusal.login.not-given': 'Nơi đăng nhập không xác nhận tài khoản.',
  'refusal.login.not-trusted': 'Câu trả lời của nơi đăng nhập không tin cậy được.',
  'refusal.login.too-many':
    'Quá nhiều lần đăng nhập từ địa chỉ mạng này. Xin thử lại sau {wait_seconds} giây.',
  'refusal.idempotency.key-missing':
    'Thiếu mã chống gửi trùng (Idempotency-Key), từ 8 đến 100 ký tự ASCII.',
  'refusal.idempotency.other-body':
    'Mã chống gửi trùng này đã dùng cho một nội dung khác. Xin dùng mã mới.',
  'refusal.journal.in-future': 'Thời điểm {at} còn ở tương lai; bây giờ là {now}.',
  'refusal.journal.reason-missing':
    'Ghi việc xảy ra lúc {at} muộn hơn {minutes} phút thì phải nêu lý do.',
  'refusal.dossier.not-found': 'Không có hồ sơ {code}.',
  'refusal.dossier.wrong-state': 'Hồ sơ {code} đang ở trạng thái không làm được việc này.',
  'refusal.dossier.before-last-event':
    'Thời điểm {at} sớm hơn lần ghi trước của hồ sơ {code} ({last_at}).',
  'refusal.dossier.changed-meanwhile':
    'Hồ sơ {code} vừa có người khác xử lý lúc {last_at}. Xin xem lại rồi hãy quyết định.',
  'refusal.dossier.holder-not-of-unit':
    'Người được giao không phải công chức xử lý hoặc lãnh đạo của đơn vị giải quyết.',
  'refusal.dossier.last-step':
    'Hồ sơ {code} đã ở bước cuối ({step}/{steps}): chỉ còn việc báo có kết quả.',
  'refusal.dossier.steps-left':
    'Hồ sơ {code} mới ở bước {step}/{steps}: phải xong các bước còn lại trước.',
  'refusal.dossier.counter-full':
    'Ngày {day} đơn vị {unit_code} đã đủ {most} hồ sơ, hết số để cấp mã.',
  'refusal.unit.not-found': 'Không có đơn vị mang mã {code}.',
  'refusal.unit.decides-nothing': '{name} tiếp nhận nhưng không giải quyết hồ sơ.',
  'refusal.unit.not-a-counter': 'Hồ sơ của đơn vị {unit_code} không nộp được ở {code}.',
  'refusal.procedure.not-found': 'Không có thủ tục số {procedure_id}.',
  'refusal.procedure.not-in-force': 'Thủ tục “{title}” không có hiệu lực vào lúc {at}.',
  'refusal.procedure.not-of-unit': 'Đơn vị {unit_code} không giải quyết thủ tục “{title}”.',
  'refusal.period.not-found': 'Không có kỳ {period}.',
  'refusal.set.not-found': 'Không có bộ tiêu chí {set_code}.',
  'refusal.calendar.unknown-year':
    'Lịch làm việc mới có các năm {first_year}–{last_year}, chưa tính được hạn cho thời điểm này.',
  'refusal.access.list-out-of-scope':
    'Danh sách này có hồ sơ của đơn vị ngoài quyền xem của tài khoản. Tài khoản này xem được danh sách của {units} đơn vị: {allowed}',
  'refusal.list.unit-or-level': 'Địa chỉ nêu cả đơn vị {unit} và cấp {level}: chỉ được nêu một.',
  'refusal.list.unknown-level': 'Không có cấp “{level}”.',
  'refusal.list.reach-of-a-level':
    'Một cấp không có đơn vị cấp dưới để mở danh sách; hãy chọn một đơn vị.',
  'refusal.list.unknown-measure': 'Không có số đo “{measure}”.',
  'refusal.list.unknown-channel': 'Không có hình thức nộp “{channel}”.',
  'refusal.list.unknown-field': 'Không có lĩnh vực “{field}” trong danh mục thủ tục.',
  'refusal.list.unknown-moment': '“{as_of}” không phải là một thời điểm tính bằng mili giây.',
  'refusal.list.unknown-page': 'Không có trang “{page}”.',
  'refusal.list.unknown-tab': 'Không có phần việc “{tab}”.',
  'possible.assign': 'phân công',
  'possible.complete-step': 'xong bước',
  'possible.finish': 'báo có kết quả',
  'possible.return-result': 'trả kết quả',
  'possible./login': 'đăng nhập',
  'possible.one-stop-officer': 'cán bộ một cửa',
  'possible.case-officer': 'cán bộ thụ lý',
  'possible.head': 'thủ trưởng đơn vị',
  'possible.par-officer': 'cán bộ cải cách hành chính',
  'possible.appraiser': 'thành viên thẩm định',
  'possible.council-secretary': 'thư ký Hội đồng thẩm định',
  'possible.provincial-leader': 'lãnh đạo tỉnh',
  'possible.administrator': 'quản trị hệ thống',
} as const;
