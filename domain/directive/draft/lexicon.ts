/**
 * The words that administrative Vietnamese assigns work with. Kept as lists, so that whoever reads a draft can
 * see why a sentence was taken as an assignment.
 */

/** Words that begin what somebody is to do: adverbs first, then verbs. Lower case. */
export const ADVERBS = words(`
  theo chức năng|theo thẩm quyền|theo phạm vi|theo nhiệm vụ|theo lĩnh vực|theo dõi|theo phân công|căn cứ|trên cơ sở|
  khẩn trương|tiếp tục|tập trung|chủ động|tích cực|quyết liệt|trực tiếp|kịp thời|sớm|nghiêm túc|thường xuyên|liên tục|
  định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|nhanh chóng|chậm nhất|trước ngày|trước mắt|trong tháng|trong quý|trong năm|phải|cần|đều phải|có trách nhiệm|chịu trách nhiệm|
  đồng thời|rứt khoát|dứt khoát|kiên quyết|nỗ lực|phấn đấu|thực sự|chú trọng|quan tâm|ưu tiên|lưu ý|nghiên cứu|cùng|
  trong quá trình|trong phạm vi|với vai trò|với tinh thần|với trách nhiệm|bằng các|tùy theo|khi|nếu|không|tuyệt đối|hết sức|nhất quán|song song|ngay|xem xét|bám sát|đề cao`);

export const VERBS = words(`
  chủ trì|phối hợp|rà soát|xây dựng|hoàn thiện|hoàn thành|ban hành|trình|báo cáo|tổng hợp|chỉ đạo|hướng dẫn|đôn đốc|
  kiểm tra|giám sát|thanh tra|kiểm toán|triển khai|thực hiện|tổ chức|bố trí|phê duyệt|thẩm định|đề xuất|tham mưu|nghiên cứu|
  xử lý|giải quyết|khắc phục|tháo gỡ|cập nhật|cung cấp|chuẩn bị|bổ sung|sửa đổi|điều chỉnh|cụ thể hóa|cụ thể hoá|thể chế hóa|quán triệt|
  phổ biến|tuyên truyền|vận động|thúc đẩy|đẩy mạnh|đẩy nhanh|tăng cường|nâng cao|nâng cấp|mở rộng|phát huy|phát triển|phát động|
  thống nhất|thỏa thuận|đăng ký|lập|lên|gửi|nộp|công bố|công khai|thông báo|thông tin|cử|phân công|phân bổ|phân loại|phân cấp|giao|kiện toàn|
  thành lập|sắp xếp|quản lý|kiểm soát|bảo đảm|đảm bảo|giữ|giữ vững|duy trì|ổn định|hỗ trợ|tạo|tạo điều kiện|khai thác|sử dụng|thu hút|thu hồi|
  tiếp nhận|tiếp thu|giải trình|làm việc|làm rõ|làm tốt|trao đổi|đàm phán|ký kết|ký|kết nối|tích hợp|chia sẻ|số hóa|chuyển đổi|chuyển|vận hành|khởi công|khánh thành|
  thi công|giải ngân|giải phóng|bàn giao|nghiệm thu|quyết toán|thanh toán|cấp|cân đối|huy động|lồng ghép|gắn|đưa|đề nghị|kiến nghị|yêu cầu|
  đánh giá|tổng kết|sơ kết|khen thưởng|biểu dương|xử phạt|ngăn chặn|phòng chống|phòng|chống|phát hiện|điều tra|truy quét|rút kinh nghiệm|kiểm kê|thống kê|
  cắt giảm|đơn giản hóa|chuẩn hóa|ứng dụng|đầu tư|mua sắm|đấu thầu|lựa chọn|dự báo|cảnh báo|theo dõi|nắm|nắm chắc|bám sát|chấp hành|tuân thủ|
  tham gia|tham dự|đăng cai|đón|quảng bá|xúc tiến|tìm|tìm kiếm|cải thiện|cải cách|đổi mới|đa dạng hóa|củng cố|khuyến khích|động viên|thăm hỏi|
  chăm lo|bồi dưỡng|đào tạo|tập huấn|tuyển dụng|luân chuyển|di dời|sơ tán|ứng phó|khôi phục|cứu hộ|trực|bố trí|rà phá|đo đạc|cắm mốc|quy hoạch|
  lãnh đạo|điều hành|điều phối|giúp|thay mặt|ủy quyền|hoàn tất|hoàn chỉnh|kết thúc|chấm dứt|xóa|xoá|loại bỏ|bãi bỏ|thay thế|áp dụng|thí điểm|nhân rộng|
  nhận diện|xác định|xác minh|tính toán|đề ra|cam kết|phản ánh|góp ý|có ý kiến|có văn bản|có báo cáo|có giải pháp|có phương án|có biện pháp|có kế hoạch|có hướng dẫn|có trách nhiệm|có cơ chế|
  dự thảo|soạn thảo|khảo sát|mời|liên hệ|tôn vinh|treo|niêm yết|lưu trữ|bảo vệ|bảo tồn|bảo quản|đấu tranh|xét|duyệt|quyết định|chốt|gắn kết|tận dụng|hạn chế|giảm|tăng|làm|chuyển mạnh|vươn|đóng góp|dành|là đầu mối|là cơ quan đầu mối|làm đầu mối|kiểm điểm|siết chặt|nhắc nhở|mở|thu|chi|nâng|rút ngắn|đặt|đề cử|chọn|tính|kê khai|đối chiếu|rà|chuyển giao|phục vụ|khoanh vùng|chỉnh lý|chỉnh trang|số hoá|tiến hành|tiết kiệm|cắm|vá|bỏ|đo|phát|cắt cử|dọn|trồng|trả|tích nước|xả|thay|sửa chữa|sửa|dựng|nạo vét|tu bổ|gia cố|mở rộng|lắp đặt|lắp|kết thúc|diễn tập|tạm ứng|hoàn chỉnh|hoàn trả|đối thoại|giới thiệu|chấm điểm|xếp hạng|phân luồng|tuần tra|canh gác|rút|phân tích|phân định|truyền thông|hiện đại hóa|xã hội hóa`);

/** Verbs that begin a sentence about something else than an order to act. */
export const STATEMENTS = words(`
  đã|đang|là|được|bị|chưa|vẫn|còn|gồm|nêu|cho rằng|ước|đạt|có|mới|từng|luôn|góp phần|ghi nhận|chiếm|cho thấy|đứng|trở thành|thể hiện|hiện|hiện nay|cơ bản`);

/** What opens the naming of those who are to act. */
export const ASSIGNING =
  /^(?:thống nhất |đồng ý |tiếp tục |trước mắt,? |do đó,? |do vậy,? |vì vậy,? |theo đó,? )?(?:giao nhiệm vụ cho|giao cho|giao|yêu cầu|đề nghị|phân công)(?=\s+(?!nhiệm vụ|trách nhiệm|đặt ra))\s*:?\s*/iu;

/** How the name of a body, of a person for a body, or of a group of bodies begins. */
export const BODY_HEADS = words(`
  bộ|các bộ|từng bộ|liên bộ|bộ trưởng|các bộ trưởng|quyền bộ trưởng|thứ trưởng|thủ trưởng|các đồng chí|đồng chí|các đ/c|chủ tịch|phó chủ tịch|các phó chủ tịch|ủy ban|uỷ ban|ubnd|hđnd|ubmttq|hội đồng|thường trực|
  sở|các sở|văn phòng|chánh văn phòng|chủ nhiệm|ban|các ban|trưởng ban|phó trưởng ban|cục|các cục|tổng cục|vụ|các vụ|viện|các viện|viện trưởng|chánh án|trung tâm|tập đoàn|các tập đoàn|tổng công ty|các tổng công ty|
  công ty|các công ty|ngân hàng|các ngân hàng|thống đốc|thanh tra|tổng thanh tra|kiểm toán|tổng kiểm toán|tòa án|toà án|viện kiểm sát|đài|các đài|thông tấn xã|báo|các báo|báo chí|cơ quan|các cơ quan|đơn vị|các đơn vị|địa phương|các địa phương|từng địa phương|
  tỉnh|thành phố|tp|tp.|các tỉnh|các thành phố|hiệp hội|các hiệp hội|hội|các hội|liên đoàn|tổng liên đoàn|mặt trận|đoàn|trung ương đoàn|công an|bộ đội biên phòng|quân khu|các quân khu|bộ tư lệnh|bộ chỉ huy|tổng tư lệnh|
  nhà đầu tư|các nhà đầu tư|chủ đầu tư|các chủ đầu tư|nhà thầu|các nhà thầu|doanh nghiệp|các doanh nghiệp|thành viên|các thành viên|ủy viên|các ủy viên|lực lượng|các lực lượng|tổ công tác|các tổ công tác|tổ trưởng|tiểu ban|các tiểu ban|
  giám đốc|tổng giám đốc|các giám đốc|bí thư|các bí thư|phó thủ tướng|các phó thủ tướng|bảo hiểm xã hội|học viện|các học viện|trường|các trường|đại học|tất cả các|toàn thể|các cấp|các ngành|người đứng đầu|phòng|các phòng|chi cục|kho bạc|
  xã|các xã|phường|các phường|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|đảng ủy|đảng uỷ|các cấp ủy|cấp ủy|cổng thông tin|các ban, bộ|trưởng|các trưởng|đại sứ|các đại sứ|các cơ quan đại diện|tổng cục trưởng|cục trưởng|vụ trưởng|ban quản lý|các ban quản lý|bảo tàng|các bảo tàng|thư viện|bệnh viện|các bệnh viện|nhà xuất bản|vườn quốc gia|khu bảo tồn|ban tổ chức|nhà trường|các nhà trường|các cơ sở|cơ sở|chi nhánh|các tổ chức|mỗi bộ|mỗi địa phương|các nhóm|đoàn kiểm tra|các đoàn|đặc khu|liên minh|ủy viên|phân hội|tổng thư ký`);

/** Bodies that orders come from, or that history tells of; they take none unless it is handed to them. */
export const ORDERING_BODIES =
  /^(?:(?:các|những|toàn bộ) (?:báo cáo|nội dung)|bộ chính trị|ban bí thư|ban chấp hành trung ương|quốc hội|ủy ban thường vụ quốc hội|chính phủ|thủ tướng|đảng(?! ủy)|nhà nước|chúng ta|hội nghị|trung ương đảng|tổng bí thư|chủ tịch nước|chủ tịch quốc hội|bộ luật|bộ tiêu chí|bộ chỉ số|bộ thủ tục|bộ máy|báo cáo|ban hành|đoàn kết|đơn vị hành chính|hội nhập|ngành nghề|trường hợp|đài thọ|tổ chức thực hiện|đoàn công tác|phòng,|thanh tra,|kiểm toán,|thanh tra việc|kiểm toán việc|phòng ngừa|phòng chống|phòng thủ|vụ việc|vụ án|viện trợ|viện dẫn|ban đầu|công an nhân dân đã|tỉnh táo|tỉnh lộ|xã hội|doanh nghiệp nhà nước là|trung tâm của|trung tâm là|trường học|cơ quan nào|đơn vị nào)/iu;

/** Sections that report, praise or explain; what stands in them assigns nothing. */
export const REPORTING_SECTIONS =
  /^(?:về\s+)?(?:kết quả|đánh giá cao|đánh giá|tình hình|bối cảnh|tồn tại|hạn chế|khó khăn|nguyên nhân|bài học|ưu điểm|những kết quả|một số kết quả|căn cứ|sự cần thiết|mục đích|phạm vi|đối tượng)(?!.*(?:nhiệm vụ|giải pháp))/iu;

/** Sections that tell in what spirit to work. */
export const SPIRIT_SECTIONS =
  /^(?:về\s+)?(?:một số\s+|các\s+|những\s+)?(?:quan điểm|yêu cầu|mục tiêu|phương châm|định hướng|nguyên tắc|tư tưởng chỉ đạo|nhận thức)(?!.*(?:nhiệm vụ|giải pháp|đối với))/iu;

/** One regular expression for a list, longest first; each must end at the end of a word. */
export function oneOf(list: readonly string[], flags = 'iuy'): RegExp {
  const escaped = [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+'));
  return new RegExp(`(?:${escaped.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, flags);
}

/** Whether the pattern, made by `oneOf`, matches right at the index. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A word that begins what is to be done; inside a sentence only in small letters. */
export const ACT = oneOf([...ADVERBS, ...VERBS]);
export const ACT_INSIDE = oneOf([...ADVERBS, ...VERBS], 'uy');

function words(list: string): string[] {
  return [
    ...new Set(
      list
        .split('|')
        .map((word) => word.trim().replace(/\s+/g, ' '))
        .filter(Boolean),
    ),
  ];
}
