import { listed } from './phrases';

/** Words around a date that tell a deadline from what only looks like one. */

/** Before a colon or a bare date: what follows is the deadline. */
export const LABEL = listed(`
  thời hạn | thời gian | tiến độ | thời điểm | thời hạn hoàn thành | thời gian hoàn thành |
  thời gian thực hiện | thời hạn thực hiện | tiến độ thực hiện | tiến độ hoàn thành |
  hạn hoàn thành | thời hạn báo cáo | thời gian báo cáo | thời hạn gửi | thời gian gửi |
  hạn báo cáo | hạn cuối | hạn chót | thời điểm hoàn thành | thời hạn trình | thời gian trình |
  thời hạn xử lý | thời gian dự kiến | kỳ hạn | thời gian triển khai | thời gian ban hành |
  thời hạn ban hành | hạn gửi | hạn nộp | thời hạn nộp | hạn trả lời | thời hạn trả lời | hạn phản hồi |
  hạn nhận | thời hạn nhận | hạn đăng ký | thời hạn đăng ký | thời gian đăng ký | thời gian nhận |
  thời gian nộp | hạn góp ý | hạn thực hiện | hạn xử lý | thời hạn giải quyết
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
  thi đua | khen thưởng | cao điểm | tháng hành động | trọng tâm | gdp | cpi | cuộc thi | hội thi |
  ngày hội | tuần lễ | lễ hội | triển lãm | chiến dịch | phong trào | liên hoan | hội thao | hội diễn |
  cuộc vận động | giải chạy | giải báo chí | giải bóng đá | giải vô địch | giải thể thao | hành trình | trại hè | hè
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
/** Directly behind a date: "đến cuối quý I là 1,9%", "đến ngày 28/2 có 12 bộ". */
export const AMOUNTS = listed('là | có | còn | bằng | chiếm | ở mức | mới có | vẫn còn');
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

/** Only an order sets a latest day. */
export const ORDER = listed('chậm nhất | muộn nhất | trễ nhất | không muộn hơn | không chậm hơn');

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
/** "học sinh", "vệ sinh": not born. */
export const STUDENTS = listed(
  'học sinh | vệ sinh | tuyển sinh | giáo sinh | an sinh | dân sinh | khai sinh | thí sinh | hộ sinh | cứu sinh | nghiên cứu sinh | sản sinh | hồi sinh | sinh sinh',
);
export const WEAK_ATTRIBUTE = listed(`
  được phê duyệt | được ban hành | được cấp | được ký | được thành lập | cần phải sửa đổi , bổ sung |
  cần sửa đổi , bổ sung | phải sửa đổi , bổ sung | tiếp nhận | nộp | thành lập | được công nhận |
  được duyệt | cần phải sửa đổi | ban hành | được thông qua
`);

export const PLANNED = listed('dự kiến | có kế hoạch | theo dự kiến');

/** A hope or a warning, not an assignment. */
export const HOPE = listed(`
  tin tưởng | không thể | nếu không | có khả năng | khó có thể | nguy cơ | kỳ vọng | hy vọng |
  ước tính | dự báo
`);

/** Doing words that open an assignment, beside those of ACHIEVE. */
export const DO = listed(`
  xây dựng | lập | rà soát | triển khai | thực hiện | tham mưu | đề xuất | nghiên cứu | sửa chữa |
  kiểm tra | lắp đặt | thẩm định | tiếp thu | cung cấp | chuẩn bị | số hóa | cập nhật | tập huấn |
  mua sắm | khảo sát | thi công | hướng dẫn | xử lý | tháo gỡ | khắc phục | bố trí | giải quyết |
  kiểm kê | chi trả | đấu giá | đấu thầu | tuyên truyền | nâng cấp | di dời | thanh tra
`);
/** Works that are opened on a festive day. */
export const OPENING = listed(`
  hoàn thành | xong | thông xe | khánh thành | hoàn tất | bàn giao | khởi công | khai trương | vào sử dụng |
  vào khai thác | vào vận hành | gắn biển | hợp long | thông tuyến
`);
export const LISTING = listed('đăng ký | danh sách | danh mục | lựa chọn | rà soát | đề xuất');

/** Something that takes place, whose day or hour is its own. */
export const TAKES_PLACE = listed(`
  diễn ra | khai mạc | bế mạc | xảy ra | bắt đầu | được tổ chức | sẽ được tổ chức | sẽ diễn ra | xuất hiện |
  phát hiện | ghi nhận | đổ bộ | xuất phát | khởi hành | cất cánh | hạ cánh | khởi tranh | cập cảng
`);
/** `Thời gian: 9h00 ngày …` of an invitation. */
export const MEETING_TIME = listed(
  'thời gian | thời gian họp | thời gian tổ chức | thời gian làm việc | giờ họp',
);
export const INVITED = listed('kính mời | mời | dự họp | tham dự | họp | khai mạc');
export const MEASURED = listed(`
  mực nước | lượng mưa | vị trí | tâm bão | nhiệt độ | độ mặn | lưu lượng | sự cố | vụ cháy | vụ tai nạn | vụ nổ |
  trận | động đất | giá vàng | giá xăng | tỷ giá | số ca | biên bản | lập hồi | lập lúc
`);
export const SHOWS = listed('là | ở mức | ở vào | đạt | đã | còn | phổ biến');
/** Events whose days are said behind their names. */
export const EVENT = listed(`
  phiên họp | hội nghị | cuộc họp | buổi làm việc | kỳ họp | hội thảo | diễn đàn | đại hội | buổi họp | buổi lễ |
  lễ khánh thành | lễ khởi công | lễ kỷ niệm | lễ khai mạc | lễ phát động | lễ ra quân |
  chuyến công tác | chuyến thăm | tọa đàm | hội đàm | sự kiện | triển lãm | lễ hội | hội chợ | liên hoan |
  festival | tuần lễ | khóa họp | hội thi | cuộc thi | kỳ thi | đợt mưa |
  làm việc tại | làm việc với | thăm chính thức | thăm và làm việc
`);
/** One's task to hold it. */
export const HOLD = listed('tổ chức | mở | triển khai | chuẩn bị | đăng cai | phát động');

/** How long something is valid, runs or is paid for is not when a task ends. */
export const EXPIRES = listed(`
  đáo hạn | hết hạn | hết hiệu lực | có hiệu lực | đến hạn | đến hạn trả nợ | hết giá trị
`);
export const VALID = listed(`
  có giá trị | giá trị | hiệu lực | có thời hạn | hạn sử dụng | hạn dùng | thời hạn sử dụng | giá trị sử dụng |
  thời hạn bảo hành | bảo hành | lưu hành | có hạn | còn hạn | còn thời hạn | thời hạn hợp đồng |
  thời hạn lưu hành | được phép hoạt động | thời hạn hiệu lực | được gia hạn | kỳ hạn | còn giá trị | còn hiệu lực
`);
export const VALIDITY = listed(`
  hộ chiếu | thị thực | visa | thẻ | giấy phép | chứng chỉ | chứng thư | giấy chứng nhận | trái phiếu |
  hợp đồng bảo hiểm | bảo hiểm | căn cước | lô thuốc |
  thời hạn sử dụng | thời hạn thuê | thời hạn giao đất | thời hạn hoạt động | thời hạn khai thác | được miễn |
  được giảm | được hưởng | được áp dụng | được sử dụng | được phép | thời hạn của giấy phép | thời hạn vay |
  thời hạn bảo hành | thời hạn lưu hành | thời gian ân hạn
`);
/** A document's own entry into force, counted from its signing, is no task's end. */
export const IN_FORCE = listed(
  'có hiệu lực | có hiệu lực thi hành | hiệu lực thi hành | có hiệu lực pháp luật',
);
/** Behind a day in figures: somebody has to do something by it. */
export const DUTY = listed('phải | cần | các | mọi | tất cả | toàn bộ | để');
/** What follows is still to be done. */
export const ORDERED = listed(
  'phải | cần | sẽ | yêu cầu | đề nghị | hoàn thành | chịu trách nhiệm | có trách nhiệm',
);
/** What is closed or stopped "đến ngày …" opens again then; nothing is to be done by that day. */
export const CLOSED = listed(`
  nghỉ học | nghỉ việc | nghỉ làm | nghỉ phép | nghỉ hè | nghỉ ốm | nghỉ thai sản | tạm nghỉ | tạm dừng |
  tạm ngừng | tạm hoãn | tạm đình chỉ | dừng hoạt động | ngừng hoạt động | cách ly | giãn cách | phong tỏa |
  đóng cửa | học trực tuyến | cấm đường | cấm xe | cấm biển
`);
export const DURATION = listed(`
  tạm dừng | tạm đình chỉ | đình chỉ | tạm giữ | tước | cấm | phạt | bảo hành | lưu trữ | bảo quản | lưu giữ |
  lưu trú | cư trú | tạm trú | được hưởng | hưởng lương | hưởng chế độ | trợ cấp | hỗ trợ tiền | phụ cấp |
  lãi suất | kỳ hạn | cho vay | vay vốn | cho thuê | thuê đất | miễn | giảm thuế | ân hạn | đào tạo |
  bồi dưỡng | kéo dài | thời gian nghỉ | nghỉ | cách ly | thử việc | tập sự | công suất | tuổi thọ | dự trữ |
  dự phòng | đủ dùng | thời hạn thuê | thời hạn hợp đồng | niêm yết | công khai | lấy ý kiến | thí điểm |
  trực ban | tích lũy | đóng bảo hiểm | thâm niên | sinh sống | chu kỳ | tần suất | theo dõi sức khỏe |
  vận hành thử | chạy thử | mưa | mưa to | mưa lớn | nắng nóng | mất điện | thời hạn vay | thời gian vay
`);
export const EACH_ONE = listed(
  'cho mỗi | mỗi | đối với mỗi | cho một | cho từng | / | liên tục | liên tiếp | trở lên | kể trên',
);

/** What was to be done by a day that is over, and was not. */
export const FAILED = listed(`
  chưa đạt | chưa hoàn thành | không đạt | không hoàn thành | không kịp | chưa bảo đảm | chưa đáp ứng |
  chưa thực hiện | đã cam kết | chậm so với | quá hạn | chậm tiến độ
`);
export const AS_SAID = listed(`
  như đã | theo cam kết | như cam kết | như yêu cầu | theo yêu cầu tại | theo chỉ đạo tại | nhưng | song |
  tuy nhiên | theo kế hoạch đã | như kế hoạch | theo tiến độ cam kết
`);
export const PASSIVE = listed('được | bị');
/** What follows from a condition that names a day. */
export const THEN = listed(
  'thì | được tiếp tục | tiếp tục được | vẫn | vẫn được | không phải | không thuộc | được áp dụng',
);
export const CONTRACTED = listed(
  'ký | ký kết | khởi công | phê duyệt | nhận | cấp | đăng ký | xây dựng | giao kết | phát hành | trúng thầu | nộp',
);
export const CONDITIONAL = listed('thì');
/** "công ước" is no estimate. */
export const TREATIES = listed('công ước | quy ước | hiệp ước | giao ước | khế ước | hương ước | ký ước');
export const FORECAST = listed(
  'dự báo | ước | ước tính | theo dự báo | dự báo khoảng | ước khoảng | nhận định',
);

/** What figures are given for from one day to another. */
export const FIGURES = listed(`
  số liệu | dữ liệu | số liệu báo cáo | kỳ số liệu | kỳ báo cáo | chốt số liệu | lấy số liệu | thống kê | tổng hợp
`);
export const CLOSE_FIGURES = listed('chốt | khóa | chốt lại');
export const SINCE = listed('từ');
export const FIGURES_OF_PERIOD = listed(`
  tính từ ngày | tính từ | số liệu | chốt số liệu | lấy số liệu | kỳ số liệu | thời gian chốt
`);

/** How much time is left is a remark. */
export const TIME_LEFT = listed(`
  chỉ còn | còn gần | còn lại | còn khoảng | không còn nhiều | còn hơn | còn chưa đầy |
  còn chưa đến | còn rất ít | còn ít | không còn nhiều thời gian | thời gian còn lại | là rất ngắn |
  còn rất ngắn | còn đúng | còn 1 | còn 2 | còn 3 | còn rất | còn nhiều | không nhiều | rất ngắn | không dài |
  rất gấp | là rất gấp | không còn dài | còn không nhiều
`);
export const TIME_LEFT_BEFORE = listed(
  'chỉ còn | thời gian còn lại | quỹ thời gian còn lại | thời gian còn lại từ nay',
);
/** "chỉ còn 20 ngày nữa là hết quý" */
export const COUNTDOWN = listed('chỉ còn | còn | không còn bao lâu');
export const MORE = listed('nữa');

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

/** What a state or a programme has set itself for a year. */
export const AIM = listed('cam kết | mục tiêu | tầm nhìn | khát vọng | tham vọng | lời hứa');
/** What is striven for by a year. */
export const TARGET = listed('phấn đấu | mục tiêu | chỉ tiêu | định hướng');
/** Occasions that a work honours rather than ends by. */
export const CELEBRATE = listed('chào mừng | kỷ niệm | nhân kỷ niệm | hướng tới | phục vụ | đón');
