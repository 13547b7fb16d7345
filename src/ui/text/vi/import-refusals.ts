/** Why a whole file, mapping or import is refused. */
export const importRefusals = {
  'refusal.import.not-found': 'Không có lần nhập này.',
  'refusal.import.no-jobs': 'Máy chủ này không chạy việc nhập hồ sơ.',
  'refusal.import.reason-missing': 'Xin nêu lý do hoàn tác.',
  'refusal.import.busy': 'Tỉnh đang chạy một lần nhập khác. Đợi xong rồi hãy bắt đầu.',
  'refusal.import.interrupted': 'Máy chủ dừng giữa chừng khi đang chạy thử. Xin chạy thử lại.',
  'refusal.import.undo-unfinished':
    'Lần nhập {import_id} đang hoàn tác dở. Hoàn tác cho xong rồi hãy nhập.',
  'refusal.import.wrong-state': 'Lần nhập {import_id} đang ở tình trạng không làm được việc này.',
  'refusal.import.no-header':
    'Không thấy dòng tên cột ở dòng {row}. Chọn đúng “Dòng tên cột” hoặc đúng trang tính.',
  'refusal.import.header-broken':
    'Dòng tên cột (dòng {row}) đọc không được: sửa dấu nháy hoặc chọn dấu ngăn cột khác.',
  'refusal.import.column-missing': 'Dòng tên cột (dòng {row}) không có cột “{column}”.',
  'refusal.import.column-twice':
    'Cột “{column}” có hai lần (cột thứ {first} và thứ {second}). Đổi tên một cột trong tệp.',
  'refusal.import.encoding-other-mark':
    'Tệp tự ghi là {mark}, không phải {said}. Chọn bảng mã “tự nhận”.',
  'refusal.import.undecodable':
    'Tệp không phải bảng mã {encoding}: byte thứ {byte} (dòng {line}: {bytes}) không phải chữ nào. Chọn bảng mã khác, hoặc sửa chỗ đó.',
  'refusal.import.sheet-missing': 'Tệp không có trang tính “{sheet}”.',
  'refusal.import.unencodable': 'Bảng mã {encoding} không có chữ “{letter}”.',
  'refusal.xlsx.too-wide':
    'Dòng {row} có ô ngoài {most_columns} cột đầu: đó không phải bảng hồ sơ.',
  'refusal.import.quotes-broken':
    'Dấu nháy kép ở dòng {row} (dòng {line} của tệp) không đọc được. Sửa dòng đó rồi gửi lại tệp.',
  'refusal.import.quote-not-closed':
    'Dấu nháy kép mở ở dòng {row} (dòng {line} của tệp) không đóng đến hết tệp. Sửa dòng đó rồi gửi lại tệp.',
  'refusal.import.old-workbook':
    'Đây là tệp Excel kiểu cũ (.xls). Mở bằng Excel rồi lưu thành .xlsx hoặc CSV.',
  'refusal.import.mapping-not-json': 'Bảng ghép cột không phải JSON hợp lệ.',
  'refusal.import.mapping-invalid': 'Bảng ghép cột có chỗ sai: {faults}.',
  'refusal.import.file-elsewhere':
    'Tệp của lần nhập này không nằm trên máy chủ (nhập bằng dòng lệnh). Chạy lại cùng lệnh đó.',
} as const;
