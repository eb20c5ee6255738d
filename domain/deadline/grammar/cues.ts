import { listed } from './phrases';

/** Words around a date that tell a deadline from what only looks like one. */

/** Before a colon or a bare date: what follows is the deadline. */
export const LABEL = listed(`
  thời hạn | thời gian | tiến độ | thời điểm | thời hạn hoàn thành | thời gian hoàn thành |
  thời gian thực hiện | thời hạn thực hiện | tiến độ thực hiện | tiến độ hoàn thành |
  hạn hoàn thành | thời hạn báo cáo | thời gian báo cáo | thời hạn gửi | thời gian gửi |
  hạn báo cáo | hạn cuối | hạn chót | thời điểm hoàn thành | thời hạn trình | thời gian trình |
  thời hạn xử lý | thời gian dự kiến | kỳ hạn | thời gian triển khai | thời gian ban hành |
  thời hạn ban hành | hạn gửi | hạn nộp | thời hạn nộp
`);

/** Doing words after which a bare date says by when. */
export const ACHIEVE = listed(`
  hoàn thành | xong | thông xe | khánh thành | khởi công | ban hành | trình | đưa vào | vận hành |
  phê duyệt | bàn giao | nghiệm thu | hoàn thiện | báo cáo | gửi | thông tuyến | tổ chức | ký kết |
  hoàn tất | kết thúc | thông qua | công bố | khai trương | nộp | tổng kết | sơ kết | giải ngân |
  khai thác
`);
export const DONE_BY = listed(`
  hoàn thành | xong | thông xe | khánh thành | hoàn tất | hoàn thiện | bàn giao | kết thúc
`);

/** Heads of a noun phrase that a period belongs to: "kế hoạch năm 2026", "nhiệm vụ Quý I". */
export const PERIOD_HEAD = listed(`
  kế hoạch | nhiệm vụ | dự toán | ngân sách | chương trình | công tác | kết quả | tình hình |
  chỉ tiêu | mục tiêu | chỉ số | đề án | danh mục | vốn | đầu tư công | kinh phí | thu | chi |
  hội nghị | kinh doanh | phiên họp | vụ | đợt | kỳ | tuyển sinh | số liệu | tăng trưởng |
  kim ngạch | nghị quyết | chủ đề | phương án | biên chế | kiểm toán | thanh tra | quyết toán |
  báo cáo | tổng kết | sơ kết | kinh tế - xã hội | điều kiện kinh doanh | luật | thông báo |
  phân bổ | quốc hội | chiến lược | quy hoạch | thủ tục hành chính | diễn đàn | festival | hội chợ |
  hội thảo | giải thưởng | kỳ thi | lễ | đại hội | dân số | mùa | hè thu | xếp hạng | đánh giá |
  thi đua | khen thưởng | cao điểm | tháng hành động | trọng tâm | gdp | cpi
`);

/** Titles of strategies and plans, whose years are not a task's. */
export const TITLE_HEAD = listed(`
  chiến lược | quy hoạch | tầm nhìn | định hướng | đề án | chương trình | kế hoạch | nghị quyết |
  danh mục | chương trình mục tiêu quốc gia | chương trình hành động | kế hoạch hành động |
  lộ trình | khung | tầm nhìn chiến lược
`);
export const VISION = listed(`
  tầm nhìn | định hướng | tầm nhìn chiến lược | dự báo | và tầm nhìn | có tính đến
`);

/** Documents and meetings whose date stands behind their name. */
export const CITED = listed(`
  nghị quyết | nghị định | quyết định | thông tư | công điện | công văn | chỉ thị | thông báo |
  kết luận | luật | bộ luật | pháp lệnh | kế hoạch | tờ trình | báo cáo | văn bản | hướng dẫn |
  quy định | quy chế | thông báo kết luận | thông tư liên tịch | biên bản | hợp đồng | hiệp định |
  chương trình | đề án | giấy mời | giấy phép | phiếu trình | phiếu chuyển | công hàm | thư | đơn |
  số | tuyên bố | bản ghi nhớ | thỏa thuận | điện
`);
export const MEETING = listed(`
  phiên họp | hội nghị | cuộc họp | buổi làm việc | kỳ họp | hội thảo | diễn đàn | đại hội |
  buổi họp | lễ | chuyến công tác | chuyến thăm | tọa đàm | buổi tiếp | họp | làm việc | hội đàm |
  sự kiện | phiên
`);
export const OF = listed('của');

/** Counting what has been reached. */
export const COUNTED = listed(`
  đạt | ước đạt | ước | đã | tăng | giảm | mới đạt | chỉ đạt | là | mới có | chỉ có | chỉ ghi nhận |
  còn | có | toàn quốc có | cả nước có | ghi nhận | xảy ra | chiếm | vẫn | mới | chưa | được
`);
export const REACHED = listed(`
  đạt | ước đạt | ước | đã | đã có | tăng | giảm | chỉ đạt | mới đạt | xảy ra | chiếm
`);
export const STRIVE = listed(`
  phấn đấu | bảo đảm | đảm bảo | mục tiêu | yêu cầu | phải | cần | để | quyết tâm | tập trung |
  nhằm
`);

/** Something that has happened. */
export const PAST = listed('đã | vừa | vừa qua | từng | vừa được | đã được | mới được');
export const ASSIGNED_BEFORE = listed(`
  đã giao | đã yêu cầu | đã chỉ đạo | được giao tại | đã có ý kiến | giao tại | đã kết luận |
  đã được giao | đã đề nghị | đã có văn bản | chỉ đạo tại
`);
export const ASSIGN = listed(`
  giao | yêu cầu | chỉ đạo | nêu | quy định | kết luận | nêu rõ | đề nghị | có ý kiến | ghi |
  thông báo
`);

/** Words that make the date belong to the thing before them rather than to the task. */
export const ATTRIBUTE = listed(`
  có kế hoạch hoàn thành | dự kiến hoàn thành | theo kế hoạch hoàn thành | dự kiến | được giao |
  phát sinh | có kế hoạch | đã hoàn thành | được xử lý | dự kiến khởi công | có kế hoạch khởi công |
  đã ban hành | đã ký | có hiệu lực | có hiệu lực thi hành | hết hiệu lực | hiệu lực |
  có hiệu lực thi hành kể | còn hiệu lực | dự kiến đạt | đã được phê duyệt | đã được ban hành |
  đã triển khai | đã thực hiện | tồn đọng | kéo dài | chuyển nguồn | đã được giao | dự kiến trình |
  dự kiến ban hành | đã trình | diễn ra | tổ chức đại hội | sinh | hết hạn | đến hạn |
  đăng ký hoàn thành
`);
export const WEAK_ATTRIBUTE = listed(`
  được phê duyệt | được ban hành | được cấp | được ký | được thành lập | cần phải sửa đổi , bổ sung |
  cần sửa đổi , bổ sung | phải sửa đổi , bổ sung | tiếp nhận | nộp | thành lập | được công nhận |
  được duyệt | cần phải sửa đổi | ban hành | được thông qua
`);

/** A hope or a warning, not an assignment. */
export const HOPE = listed(`
  tin tưởng | không thể | nếu không | có khả năng | khó có thể | nguy cơ | kỳ vọng | hy vọng |
  ước tính | dự báo
`);

/** How much time is left is a remark. */
export const TIME_LEFT = listed(`
  chỉ còn | còn gần | còn lại | còn khoảng | không còn nhiều | còn hơn | còn chưa đầy |
  còn chưa đến | còn rất ít | còn ít | không còn nhiều thời gian | thời gian còn lại | là rất ngắn |
  còn rất ngắn | còn đúng | còn 1 | còn 2 | còn 3
`);
export const TIME_LEFT_BEFORE = listed('chỉ còn | thời gian còn lại | thời gian | còn lại');

/** "dịp trước, trong và sau Tết": the season that a plan is about. */
export const SEASON = listed('trước , trong và | trước , trong | trước và | trong và');
export const AVERAGE = listed(`
  bình quân | trung bình | tăng | giảm | tốc độ | đời sống | nhu cầu | sinh hoạt | thu nhập |
  chi thường xuyên
`);
export const PERIODIC_HEAD = listed(`
  kế hoạch | dự toán | ngân sách | chỉ tiêu | chương trình công tác | kinh phí | chương trình |
  bình quân
`);

/** What is striven for by a year. */
export const TARGET = listed('phấn đấu | mục tiêu | chỉ tiêu | định hướng');
/** Occasions that a work honours rather than ends by. */
export const CELEBRATE = listed('chào mừng | kỷ niệm | nhân kỷ niệm | hướng tới | phục vụ | đón');
