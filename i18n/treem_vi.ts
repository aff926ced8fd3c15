<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>AnsweringSheet</name>
    <message>
        <source>Write receipts</source>
        <translation>Ghi biên nhận</translation>
    </message>
    <message>
        <source>A receipt tells the ward which bundles arrived and which were refused and why. Only that ward can open it.</source>
        <translation>Biên nhận cho phường biết gói nào đã nhận, gói nào bị từ chối và vì sao. Chỉ phường đó mở được.</translation>
    </message>
    <message>
        <source>Write the receipts</source>
        <translation>Ghi biên nhận</translation>
    </message>
    <message>
        <source>Writing the receipts</source>
        <translation>Đang ghi biên nhận</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) written and read back.</source>
        <translation>
            <numerusform>Đã ghi và kiểm tra lại %n biên nhận.</numerusform>
        </translation>
    </message>
    <message>
        <source>The stick can be pulled out.</source>
        <translation>Có thể rút USB.</translation>
    </message>
    <message>
        <source>For: {names}.</source>
        <translation>Gửi: {names}.</translation>
    </message>
</context>
<context>
    <name>ArrivalCounts</name>
    <message numerus="yes">
        <source>%Ln new line(s)</source>
        <translation>
            <numerusform>%Ln lần ghi mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new record(s)</source>
        <translation>
            <numerusform>%Ln hồ sơ mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln hồ sơ thay đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with differing facts</source>
        <translation>
            <numerusform>%Ln hồ sơ có thông tin khác nhau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>đã nhập</translation>
    </message>
    <message>
        <source>received on {day}</source>
        <translation>đã nhận ngày {day}</translation>
    </message>
    <message>
        <source>receipt of this office</source>
        <translation>biên nhận của đơn vị mình</translation>
    </message>
    <message>
        <source>sender not enrolled</source>
        <translation>máy gửi chưa đăng ký</translation>
    </message>
    <message>
        <source>for another unit</source>
        <translation>của đơn vị khác</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>Bundle {number} of {name} was received on {day}. Nothing is new.</source>
        <translation>Gói số {number} của {name} đã nhận ngày {day}. Không có gì mới.</translation>
    </message>
    <message>
        <source>This office wrote this file itself; it is for the ward.</source>
        <translation>Tệp này do chính đơn vị mình ghi cho phường.</translation>
    </message>
    <message>
        <source>Bundle {number} of {name} was taken in: {counts}.</source>
        <translation>Đã nhập gói số {number} của {name}: {counts}.</translation>
    </message>
    <message>
        <source>Bundle {number} of {name} can be taken in: {counts}.</source>
        <translation>Gói số {number} của {name} nhập được: {counts}.</translation>
    </message>
    <message>
        <source>The control totals agree with the ward&apos;s.</source>
        <translation>Số liệu kiểm tra khớp với phường.</translation>
    </message>
    <message>
        <source>This office holds more of the ward than the bundle tells of, so totals are not compared.</source>
        <translation>Ở đây đã có nhiều lần ghi của phường hơn gói này, nên không so số liệu kiểm tra.</translation>
    </message>
</context>
<context>
    <name>ArrivalsPane</name>
    <message>
        <source>Taking in</source>
        <translation>Đang nhập</translation>
    </message>
    <message>
        <source>Another stick or folder…</source>
        <translation>USB hoặc thư mục khác…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Enrol the sender…</source>
        <translation>Đăng ký máy gửi…</translation>
    </message>
    <message>
        <source>Write receipts to the stick…</source>
        <translation>Ghi biên nhận vào USB…</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Looking at the stick</source>
        <translation>Đang xem USB</translation>
    </message>
    <message>
        <source>Nothing was taken in. The reason stands below.</source>
        <translation>Chưa nhập gì. Lý do ghi ở dưới.</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) taken in: {new}, {changed}.</source>
        <translation>
            <numerusform>Đã nhập %n gói: {new}, {changed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new record(s)</source>
        <translation>
            <numerusform>%Ln hồ sơ mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln hồ sơ thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>The control totals agree with the wards&apos;.</source>
        <translation>Số liệu kiểm tra khớp với phường.</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) refused: the reason stands below.</source>
        <translation>
            <numerusform>%n gói bị từ chối, lý do ghi ở dưới.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the receipts, so that the wards know what arrived.</source>
        <translation>Ghi biên nhận vào USB để phường biết gói nào đã nhận.</translation>
    </message>
    <message>
        <source>No bundle lies here</source>
        <translation>Ở đây không có gói dữ liệu</translation>
    </message>
    <message>
        <source>The stick could not be looked at</source>
        <translation>Chưa xem được USB</translation>
    </message>
    <message>
        <source>Choose what is to be taken in.</source>
        <translation>Chọn gói cần nhập.</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) chosen</source>
        <translation>
            <numerusform>Đã chọn %n gói</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln lần ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nơi gửi</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Ghi lúc</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lần ghi</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>Khác nhau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n tệp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Like brother or sister</source>
        <translation>Như anh chị em</translation>
    </message>
    <message>
        <source>Perhaps in the book already</source>
        <translation>Có thể đã có trong sổ</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Nghĩa là gì</translation>
    </message>
    <message>
        <source>In this household</source>
        <translation>Trong hộ này</translation>
    </message>
    <message>
        <source>Leave these empty</source>
        <translation>Để trống các mục này</translation>
    </message>
    <message>
        <source>Taken from {name}: {fields}.</source>
        <translation>Lấy theo {name}: {fields}.</translation>
    </message>
    <message>
        <source>household {number}</source>
        <translation>hộ {number}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Không phải một người</translation>
    </message>
</context>
<context>
    <name>BackupContents</name>
    <message>
        <source>never written in</source>
        <translation>chưa ghi gì</translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln trẻ em</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln household(s)</source>
        <translation>
            <numerusform>%Ln hộ</numerusform>
        </translation>
    </message>
    <message>
        <source>Written last: {moment}</source>
        <translation>Ghi lần cuối: {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries in the journal</source>
        <translation>
            <numerusform>%Ln lần ghi trong nhật ký</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>Backing up</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>A backup is made each time the book is closed, encrypted like the book, opened and counted. Those of 7 days, 4 weeks and 12 months are kept. Put one on a stick now and then, and keep that stick away from this computer.</source>
        <translation>Mỗi lần đóng sổ, phần mềm tự sao lưu, mã hóa như sổ, rồi mở lại và đếm để kiểm tra. Giữ bản của 7 ngày, 4 tuần và 12 tháng gần nhất. Thỉnh thoảng nên sao lưu ra USB và cất USB đó ở nơi khác.</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Thư mục sao lưu</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Back up to a stick…</source>
        <translation>Sao lưu ra USB…</translation>
    </message>
    <message>
        <source>Backups in this folder</source>
        <translation>Các bản sao lưu trong thư mục này</translation>
    </message>
    <message>
        <source>Try one out now and then: a backup that nobody opened is only a hope.</source>
        <translation>Thỉnh thoảng nên mở thử một bản: bản sao lưu chưa ai mở thử thì chưa chắc dùng được.</translation>
    </message>
    <message>
        <source>None yet. The first one is made when the book is closed.</source>
        <translation>Chưa có bản nào. Bản đầu tiên được tạo khi đóng sổ.</translation>
    </message>
    <message>
        <source>Nothing was written since the last backup; it is still good.</source>
        <translation>Từ lần sao lưu trước chưa ghi gì thêm. Bản đó vẫn dùng được.</translation>
    </message>
    <message>
        <source>Backed up, opened again and counted: {households}, {children}.</source>
        <translation>Đã sao lưu, mở lại và đếm: {households}, {children}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln household(s)</source>
        <translation>
            <numerusform>%Ln hộ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln trẻ em</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up to a stick</source>
        <translation>Sao lưu ra USB</translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation>Bản sao lưu (*.backup)</translation>
    </message>
    <message>
        <source>Try this backup out</source>
        <translation>Mở thử bản sao lưu này</translation>
    </message>
    <message>
        <source>It is opened beside the book and counted; the book is not touched.</source>
        <translation>Bản sao lưu được mở riêng và đếm; sổ đang dùng không bị đụng đến.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở thử</translation>
    </message>
    <message>
        <source>Looking into the backup</source>
        <translation>Đang xem trong bản sao lưu</translation>
    </message>
    <message>
        <source>Restore the backup of {day}?</source>
        <translation>Phục hồi từ bản sao lưu ngày {day}?</translation>
    </message>
    <message>
        <source>The open book is closed first and kept beside the restored one. What was written after the backup is in that one only.</source>
        <translation>Sổ đang mở sẽ được đóng lại và giữ bên cạnh sổ phục hồi. Những gì ghi sau bản sao lưu chỉ còn trong sổ được giữ lại đó.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>BookChoosing</name>
    <message>
        <source>Open a book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>A book is a folder with the file book.db in it.</source>
        <translation>Sổ là một thư mục có tệp book.db.</translation>
    </message>
    <message>
        <source>Choose the book&apos;s folder…</source>
        <translation>Chọn thư mục của sổ…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Phục hồi từ bản sao lưu…</translation>
    </message>
    <message>
        <source>Folder of the book</source>
        <translation>Thư mục của sổ</translation>
    </message>
    <message>
        <source>There is no book in “{folder}”. Choose the folder that holds book.db.</source>
        <translation>Trong thư mục «{folder}» không có sổ. Chọn thư mục có tệp book.db.</translation>
    </message>
</context>
<context>
    <name>BookStrip</name>
    <message>
        <source>Opened to look only</source>
        <translation>Mở để xem</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Chưa ghi gì</translation>
    </message>
    <message>
        <source>Saved {when}</source>
        <translation>Đã lưu {when}</translation>
    </message>
    <message>
        <source>Everything handed over</source>
        <translation>Đã bàn giao hết</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not handed over</source>
        <translation>
            <numerusform>%Ln lần ghi chưa bàn giao</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made on closing</source>
        <translation>Tự sao lưu khi đóng sổ</translation>
    </message>
    <message>
        <source>Backup {when}</source>
        <translation>Sao lưu {when}</translation>
    </message>
    <message>
        <source>Last bundle {when}</source>
        <translation>Gói gần nhất {when}</translation>
    </message>
</context>
<context>
    <name>Browse</name>
    <message>
        <source>The page could not be read</source>
        <translation>Chưa đọc được trang này</translation>
    </message>
    <message>
        <source>No household is open</source>
        <translation>Chưa mở hộ nào</translation>
    </message>
    <message>
        <source>Choose one in the list, or write a new one with {key}.</source>
        <translation>Chọn một hộ trong danh sách, hoặc bấm {key} để ghi hộ mới.</translation>
    </message>
    <message>
        <source>It is struck out. Restore it to change it.</source>
        <translation>Mục này đã gạch bỏ. Khôi phục rồi mới sửa được.</translation>
    </message>
</context>
<context>
    <name>BundleLog</name>
    <message>
        <source>Minute of this hand-over…</source>
        <translation>Biên bản bàn giao…</translation>
    </message>
    <message>
        <source>No bundle was written yet</source>
        <translation>Chưa ghi gói nào</translation>
    </message>
    <message>
        <source>Every bundle stands here with its number, its day and its receipt.</source>
        <translation>Mỗi gói ghi ra sẽ hiện ở đây: số gói, ngày ghi, ngày nơi nhận báo đã nhận.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Ghi lúc</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lần ghi</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Trẻ em</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>received on {day}</source>
        <translation>đã nhận ngày {day}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>written, no receipt yet</source>
        <translation>đã ghi, chưa có biên nhận</translation>
    </message>
    <message>
        <source>part {part} of {of}</source>
        <translation>phần {part}/{of}</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) written</source>
        <translation>
            <numerusform>Đã ghi %n gói</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundle {number} was refused by the office.</source>
        <translation>Cơ quan nhận đã từ chối gói số {number}.</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>The receiving office writes its card to a stick. Plug that stick in here.</source>
        <translation>Cơ quan nhận ghi thẻ của mình vào USB. Cắm USB đó vào máy này.</translation>
    </message>
    <message>
        <source>The ward writes its card to its stick. Plug that stick in here.</source>
        <translation>Phường ghi thẻ của mình vào USB. Cắm USB đó vào máy này.</translation>
    </message>
    <message>
        <source>Where the card lies</source>
        <translation>Nơi có thẻ</translation>
    </message>
    <message>
        <source>Cards found there</source>
        <translation>Thẻ tìm thấy</translation>
    </message>
    <message>
        <source>The card here is of another ward: wards hand over to an office.</source>
        <translation>Thẻ ở đây là của một phường khác. Phường chỉ bàn giao cho cơ quan nhận.</translation>
    </message>
    <message>
        <source>The card here is of an office: an office takes in from wards.</source>
        <translation>Thẻ ở đây là của một cơ quan nhận. Cơ quan nhận chỉ nhận gói của phường.</translation>
    </message>
    <message>
        <source>There is no card of the other side here.</source>
        <translation>Ở đây chưa có thẻ của bên kia.</translation>
    </message>
    <message>
        <source>A card is a file treem-…-the-….json in the folder TREEM. Ask the other side to write it with “Write the card to a stick”.</source>
        <translation>Thẻ là tệp treem-…-the-….json trong thư mục TREEM. Đề nghị bên kia bấm «Ghi thẻ vào USB».</translation>
    </message>
    <message>
        <source>station {station}</source>
        <translation>máy {station}</translation>
    </message>
    <message>
        <source>card of {moment}</source>
        <translation>thẻ ghi lúc {moment}</translation>
    </message>
    <message>
        <source>enrolled already</source>
        <translation>đã đăng ký</translation>
    </message>
    <message>
        <source>new computer of an enrolled unit</source>
        <translation>máy mới của đơn vị đã đăng ký</translation>
    </message>
</context>
<context>
    <name>CasesScreen</name>
    <message>
        <source>Needs and supports</source>
        <translation>Hỗ trợ, can thiệp</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>Supports received</source>
        <translation>Hỗ trợ đã nhận</translation>
    </message>
    <message>
        <source>A support for many children</source>
        <translation>Thêm hỗ trợ cho nhiều trẻ em</translation>
    </message>
    <message>
        <source>It is met…</source>
        <translation>Đã đáp ứng…</translation>
    </message>
    <message>
        <source>The need is met. Ctrl+Z takes it back.</source>
        <translation>Đã ghi nhu cầu được đáp ứng. Bấm Ctrl+Z để hoàn tác.</translation>
    </message>
    <message numerus="yes">
        <source>Written for %Ln child(ren). Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Đã ghi hỗ trợ cho %Ln trẻ em. Bấm Ctrl+Z để hoàn tác.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChildrenChoosing</name>
    <message>
        <source>Filter: name, personal ID</source>
        <translation>Lọc: họ tên, số định danh</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>All neighbourhoods</source>
        <translation>Tất cả tổ</translation>
    </message>
    <message>
        <source>Circumstance</source>
        <translation>Hoàn cảnh</translation>
    </message>
    <message>
        <source>All circumstances</source>
        <translation>Mọi hoàn cảnh</translation>
    </message>
    <message>
        <source>Tick those without it</source>
        <translation>Chọn các em chưa nhận</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Take the ticks away</source>
        <translation>Bỏ chọn</translation>
    </message>
    <message>
        <source>No child fits</source>
        <translation>Không có trẻ em nào phù hợp</translation>
    </message>
    <message>
        <source>Nothing in the book fits what you filter by.</source>
        <translation>Trong sổ không có gì khớp với bộ lọc.</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Chưa có tên</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Không đọc được danh sách</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln trẻ em</numerusform>
        </translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hộ số</translation>
    </message>
    <message>
        <source>Circumstances</source>
        <translation>Hoàn cảnh</translation>
    </message>
</context>
<context>
    <name>ChildrenScreen</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Tuổi</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Học tập</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Hộ số</translation>
    </message>
    <message>
        <source>Birth reg.</source>
        <translation>Khai sinh</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>BHYT</translation>
    </message>
    <message>
        <source>Circumstances</source>
        <translation>Hoàn cảnh</translation>
    </message>
    <message>
        <source>Personal ID</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Cư trú</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Chưa có tên</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Trẻ em</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Chưa đọc được danh sách</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>This child stands on no household’s page.</source>
        <translation>Trẻ em này chưa thuộc trang sổ của hộ nào.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln trẻ em</numerusform>
        </translation>
    </message>
    <message>
        <source>No child fits</source>
        <translation>Không có trẻ em nào</translation>
    </message>
    <message>
        <source>Nothing in the book fits what you filter by.</source>
        <translation>Trong sổ không có trẻ em nào hợp với điều kiện lọc.</translation>
    </message>
    <message>
        <source>Show all children</source>
        <translation>Hiện tất cả trẻ em</translation>
    </message>
    <message>
        <source>No child is in the book yet</source>
        <translation>Sổ chưa có trẻ em nào</translation>
    </message>
    <message>
        <source>Children are written on the page of their household.</source>
        <translation>Trẻ em được ghi ở trang sổ của hộ gia đình.</translation>
    </message>
    <message>
        <source>Go to the households</source>
        <translation>Sang hộ gia đình</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Unknown</source>
        <translation>Chưa rõ</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Household tracking sheet of</source>
        <translation>Phiếu theo dõi trẻ em trong hộ gia đình</translation>
    </message>
    <message>
        <source>One household</source>
        <translation>Một hộ</translation>
    </message>
    <message>
        <source>A whole neighbourhood</source>
        <translation>Cả tổ dân phố</translation>
    </message>
    <message>
        <source>An empty sheet to fill in</source>
        <translation>Mẫu trống để ghi tay</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hộ gia đình</translation>
    </message>
    <message>
        <source>Number, householder, child or address</source>
        <translation>Gõ hộ số, chủ hộ, tên trẻ em hoặc địa chỉ</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>The ward&apos;s own</source>
        <translation>Của phường</translation>
    </message>
    <message>
        <source>The collaborator&apos;s</source>
        <translation>Cộng tác viên</translation>
    </message>
    <message>
        <source>The collaborator&apos;s copy shows the last four digits of IDs.</source>
        <translation>Bản cộng tác viên chỉ có bốn số cuối của số định danh.</translation>
    </message>
    <message>
        <source>Paper A4</source>
        <translation>Khổ giấy A4</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Ngang</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Dọc</translation>
    </message>
</context>
<context>
    <name>ChoosingBox</name>
    <message>
        <source>Not asked</source>
        <translation>Chưa hỏi</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Mở danh sách</translation>
    </message>
</context>
<context>
    <name>CodeBox</name>
    <message>
        <source>Not asked</source>
        <translation>Chưa hỏi</translation>
    </message>
    <message>
        <source>This is not in the list. Choose from the list, or empty the box.</source>
        <translation>Không có trong danh sách. Chọn trong danh sách, hoặc xóa trống ô này.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Chưa rõ</translation>
    </message>
</context>
<context>
    <name>CodeGroups</name>
    <message>
        <source>Look again</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Nhóm {number}</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>This code opens the book when the passphrase is forgotten. If both are lost, nobody can open it again. Copy it by hand, put the paper into a sealed envelope and give it to the records office. Do not keep it with the computer; take no picture of it.</source>
        <translation>Mã này mở được sổ khi quên mật khẩu. Mất cả hai thì không ai mở lại được. Chép hoặc in ra, cho vào phong bì niêm phong gửi văn thư. Không để cùng máy tính, không chụp ảnh.</translation>
    </message>
    <message>
        <source>Print a blank to copy it on…</source>
        <translation>In phiếu trắng để chép mã…</translation>
    </message>
    <message>
        <source>Save the blank as PDF…</source>
        <translation>Lưu phiếu trắng (PDF)…</translation>
    </message>
</context>
<context>
    <name>CodesBox</name>
    <message>
        <source>This is not in the list. Choose from the list, or empty the box.</source>
        <translation>Không có trong danh sách. Chọn trong danh sách, hoặc xóa trống ô này.</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Chưa hỏi</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>The card says: {name}</source>
        <translation>Thẻ ghi: {name}</translation>
    </message>
    <message>
        <source>Call by a number you knew before. Never use a number that lay on the stick or came with it.</source>
        <translation>Gọi qua số điện thoại đã biết từ trước. Không dùng số ghi trên USB hoặc gửi kèm USB.</translation>
    </message>
    <message>
        <source>This station is enrolled already. There is nothing more to do.</source>
        <translation>Máy này đã đăng ký rồi. Không phải làm gì thêm.</translation>
    </message>
    <message>
        <source>This is a new computer of a unit you enrolled: the key of the computer before vouches for it. Enrol it if you know of the change; else call them first.</source>
        <translation>Đây là máy mới của đơn vị đã đăng ký, được khóa của máy cũ xác nhận. Nếu đã biết việc đổi máy thì bấm «Đăng ký»; nếu chưa biết, gọi hỏi đơn vị đó trước.</translation>
    </message>
    <message>
        <source>Have the other side read out groups {first} and {second} of its comparison code, or take them from its paper, and type them here.</source>
        <translation>Nhờ bên kia đọc nhóm {first} và nhóm {second} của mã đối chiếu, hoặc xem trên tờ giấy bên kia đưa tận tay, rồi gõ vào đây.</translation>
    </message>
</context>
<context>
    <name>ContentsSheet</name>
    <message>
        <source>This backup opens</source>
        <translation>Bản sao lưu này mở được</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The program has failed</source>
        <translation>Phần mềm gặp lỗi</translation>
    </message>
    <message>
        <source>What you just did was not written; the book is as it was before.</source>
        <translation>Việc vừa làm chưa được ghi, sổ vẫn nguyên.</translation>
    </message>
    <message>
        <source>A report without anybody&apos;s name lies here: {path}</source>
        <translation>Tệp báo lỗi (không có tên người) nằm ở: {path}</translation>
    </message>
</context>
<context>
    <name>Doorway</name>
    <message>
        <source>Child tracking book</source>
        <translation>Sổ theo dõi trẻ em</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Good-bye. The book is being closed and backed up.</source>
        <translation>Tạm biệt. Sổ đang được đóng và sao lưu.</translation>
    </message>
</context>
<context>
    <name>DraftStrip</name>
    <message>
        <source>Go on with it</source>
        <translation>Mở tiếp</translation>
    </message>
    <message>
        <source>See what differs</source>
        <translation>Xem khác gì</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Bỏ</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) differ</source>
        <translation>
            <numerusform>khác %n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a draft: {what}, of {time} on {day} ({differ}).</source>
        <translation>Còn bản nháp {what} lúc {time} ngày {day} ({differ}).</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>chưa hỏi</translation>
    </message>
    <message>
        <source>{field}: {before} – now {after}</source>
        <translation>{field}: {before} – nay là {after}</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}: {after}</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>What you typed is kept as a draft.</source>
        <translation>Đã giữ phần đang ghi làm bản nháp.</translation>
    </message>
    <message>
        <source>Not saved yet: look at what is marked.</source>
        <translation>Chưa lưu: xem lại mục đang đánh dấu.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save, another grown-up</source>
        <translation>Lưu, thêm người lớn</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Draft kept at {time}</source>
        <translation>Đã giữ bản nháp lúc {time}</translation>
    </message>
    <message>
        <source>The householder</source>
        <translation>Chủ hộ</translation>
    </message>
    <message>
        <source>Another grown-up of the household</source>
        <translation>Người lớn khác trong hộ</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Save, next child</source>
        <translation>Lưu, ghi trẻ tiếp theo</translation>
    </message>
    <message>
        <source>Go on to the children</source>
        <translation>Sang phần trẻ em</translation>
    </message>
    <message>
        <source>Save, then the children</source>
        <translation>Lưu, sang phần trẻ em</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Lưu và ghi tiếp</translation>
    </message>
</context>
<context>
    <name>EnrolWizard</name>
    <message>
        <source>Card of the office</source>
        <translation>Thẻ của cơ quan nhận</translation>
    </message>
    <message>
        <source>Card of the ward</source>
        <translation>Thẻ của phường</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Đối chiếu mã</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Đăng ký</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>chưa hỏi</translation>
    </message>
    <message>
        <source>{field}: {before} – now {after}</source>
        <translation>{field}: {before} – nay là {after}</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>Not asked</source>
        <translation>Chưa hỏi</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>Show all children</source>
        <translation>Hiện tất cả trẻ em</translation>
    </message>
    <message>
        <source>All children under sixteen</source>
        <translation>Trẻ em dưới 16 tuổi</translation>
    </message>
    <message>
        <source>From the statistics: {what}</source>
        <translation>Từ thống kê: {what}</translation>
    </message>
    <message>
        <source>{group}, no sub-group written</source>
        <translation>{group}, chưa ghi trường hợp cụ thể</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>chưa rõ ngày sinh</translation>
    </message>
    <message>
        <source>{first}–{last} years</source>
        <translation>{first}–{last} tuổi</translation>
    </message>
    <message>
        <source>place not known</source>
        <translation>chưa ghi địa bàn</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Filter: name, personal ID, insurance card</source>
        <translation>Lọc theo tên, số định danh, thẻ BHYT</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>All neighbourhoods</source>
        <translation>Tất cả tổ</translation>
    </message>
    <message>
        <source>Circumstance</source>
        <translation>Hoàn cảnh</translation>
    </message>
    <message>
        <source>All circumstances</source>
        <translation>Mọi hoàn cảnh</translation>
    </message>
    <message>
        <source>Also those gone</source>
        <translation>Cả trẻ đã rời sổ, đủ 16 tuổi</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Household {number}</source>
        <translation>Hộ {number}</translation>
    </message>
    <message>
        <source>child</source>
        <translation>trẻ em</translation>
    </message>
    <message>
        <source>adult</source>
        <translation>người lớn</translation>
    </message>
    <message>
        <source>former number</source>
        <translation>số cũ</translation>
    </message>
    <message>
        <source>neighbourhood</source>
        <translation>tổ dân phố</translation>
    </message>
    <message>
        <source>household {number}</source>
        <translation>hộ {number}</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>chưa có tên</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Household child tracking book</source>
        <translation>Sổ theo dõi trẻ em trong hộ gia đình</translation>
    </message>
    <message>
        <source>Everything stays on this computer. No network, no account, no fee.</source>
        <translation>Mọi thứ nằm trong máy này. Không cần mạng, không cần tài khoản, không mất phí.</translation>
    </message>
    <message>
        <source>Try it with a training book</source>
        <translation>Xem thử với sổ tập huấn</translation>
    </message>
    <message>
        <source>A ward of invented people to practise with. Nothing in it can be spoilt.</source>
        <translation>Một phường với những người không có thật để tập làm. Làm sai cũng không hỏng gì.</translation>
    </message>
    <message>
        <source>Make a new book</source>
        <translation>Tạo sổ mới</translation>
    </message>
    <message>
        <source>For your ward or commune, or a register for a receiving office. 5 minutes.</source>
        <translation>Cho phường, xã của mình, hoặc sổ tổng hợp của cơ quan nhận. Mất khoảng 5 phút.</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>A book that lies on this computer or on a stick, or one from a backup.</source>
        <translation>Sổ đã có trong máy này hoặc trên USB, hoặc phục hồi từ bản sao lưu.</translation>
    </message>
</context>
<context>
    <name>FolderPage</name>
    <message>
        <source>The book is one encrypted folder. Here, no network and no other account of this computer gets at it. A backup is made each time the book is closed.</source>
        <translation>Sổ là một thư mục đã mã hóa. Ở chỗ này, mạng và các tài khoản khác của máy không lấy được sổ. Mỗi lần đóng sổ, phần mềm tự sao lưu.</translation>
    </message>
    <message>
        <source>The book&apos;s folder</source>
        <translation>Thư mục của sổ</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Chọn thư mục khác…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>Folder in which the book shall lie</source>
        <translation>Thư mục để đặt sổ</translation>
    </message>
</context>
<context>
    <name>General</name>
    <message>
        <source>Look and language</source>
        <translation>Hiển thị và ngôn ngữ</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Theo máy tính</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Thoáng</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Gọn</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Papers stay Vietnamese.</source>
        <translation>Giấy tờ in ra vẫn bằng tiếng Việt.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Ctrl + and Ctrl − everywhere.</source>
        <translation>Ở đâu cũng dùng được Ctrl + và Ctrl −.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>Dòng trong danh sách</translation>
    </message>
    <message>
        <source>Lock when nobody is there</source>
        <translation>Tự khóa khi không có ai dùng</translation>
    </message>
    <message>
        <source>The book is closed, sealed and backed up. Ctrl+L locks at once.</source>
        <translation>Sổ được đóng, chốt và sao lưu. Nhấn Ctrl+L để khóa ngay.</translation>
    </message>
</context>
<context>
    <name>GiveToMany</name>
    <message numerus="yes">
        <source>Writing the support for %n child(ren)</source>
        <translation>
            <numerusform>Đang ghi hỗ trợ cho %n trẻ em</numerusform>
        </translation>
    </message>
    <message>
        <source>One support for many children</source>
        <translation>Một hỗ trợ cho nhiều trẻ em</translation>
    </message>
    <message>
        <source>It is written for each ticked child, as one act that can be undone as one.</source>
        <translation>Ghi cho từng em được chọn, trong một lần ghi; hoàn tác cũng trong một lần.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message numerus="yes">
        <source>Write for %Ln child(ren)</source>
        <translation>
            <numerusform>Ghi cho %Ln trẻ em</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the kind of support first.</source>
        <translation>Chọn loại hỗ trợ trước.</translation>
    </message>
    <message>
        <source>Tick the children who received it.</source>
        <translation>Chọn các em được nhận.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them received the same this year already.</source>
        <translation>
            <numerusform>%Ln em trong số này đã nhận loại này trong năm.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Gói dữ liệu</translation>
    </message>
    <message>
        <source>Card and enrolment</source>
        <translation>Thẻ và đăng ký</translation>
    </message>
    <message>
        <source>What waits could not be read</source>
        <translation>Chưa đọc được phần chờ bàn giao</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Minute of the hand-over</source>
        <translation>Biên bản bàn giao</translation>
    </message>
    <message>
        <source>{name} is enrolled.</source>
        <translation>Đã đăng ký {name}.</translation>
    </message>
    <message>
        <source>Comparison code</source>
        <translation>Mã đối chiếu</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>What was written</source>
        <translation>Lịch sử ghi</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Xem các lần ghi cũ hơn</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>What was written</source>
        <translation>Lịch sử ghi</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Quay lại trang sổ</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Mục này</translation>
    </message>
    <message>
        <source>The whole household</source>
        <translation>Cả hộ</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>Chưa ghi gì</translation>
    </message>
</context>
<context>
    <name>HouseholdsScreen</name>
    <message>
        <source>This record is not in the book any more.</source>
        <translation>Mục này không còn trong sổ.</translation>
    </message>
    <message>
        <source>The draft is dropped.</source>
        <translation>Đã bỏ bản nháp.</translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message>
        <source>Try out…</source>
        <translation>Mở thử…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Phục hồi…</translation>
    </message>
</context>
<context>
    <name>LinkBox</name>
    <message>
        <source>Choose from the list, or its last row to add this one.</source>
        <translation>Chọn trong danh sách, hoặc chọn dòng cuối để thêm mới.</translation>
    </message>
    <message>
        <source>Choose from the list, or empty the box.</source>
        <translation>Chọn trong danh sách, hoặc xóa trống ô này.</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>Thêm «{name}»</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Chưa hỏi</translation>
    </message>
</context>
<context>
    <name>LinkKeeper</name>
    <message>
        <source>New: written together with this form.</source>
        <translation>Người mới, tên mới: ghi cùng lúc khi lưu.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Households</source>
        <translation>Hộ gia đình</translation>
    </message>
    <message>
        <source>Add a household</source>
        <translation>Thêm hộ</translation>
    </message>
    <message>
        <source>Also households struck out</source>
        <translation>Cả hộ đã gạch bỏ</translation>
    </message>
    <message>
        <source>Filter: name, number, address</source>
        <translation>Lọc theo tên, hộ số, địa chỉ</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>All neighbourhoods</source>
        <translation>Tất cả tổ</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Chưa đọc được danh sách</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Information differs</source>
        <translation>Thông tin khác nhau</translation>
    </message>
    <message numerus="yes">
        <source>%Ln household(s)</source>
        <translation>
            <numerusform>%Ln hộ</numerusform>
        </translation>
    </message>
    <message>
        <source>No household fits</source>
        <translation>Không có hộ nào</translation>
    </message>
    <message>
        <source>Nothing in the book fits what you filter by.</source>
        <translation>Trong sổ không có hộ nào hợp với điều kiện lọc.</translation>
    </message>
    <message>
        <source>Show all households</source>
        <translation>Hiện tất cả các hộ</translation>
    </message>
    <message>
        <source>The book is still empty</source>
        <translation>Sổ còn trống</translation>
    </message>
    <message>
        <source>Write the first household: number, householder, then its children.</source>
        <translation>Ghi hộ đầu tiên: hộ số, chủ hộ, rồi đến trẻ em.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Hộ số</translation>
    </message>
    <message>
        <source>Householder</source>
        <translation>Chủ hộ</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Trẻ em</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Hoàn cảnh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Rà soát</translation>
    </message>
</context>
<context>
    <name>LoadingState</name>
    <message>
        <source>Reading the book…</source>
        <translation>Đang đọc sổ…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The book is closed</source>
        <translation>Sổ đã đóng</translation>
    </message>
    <message>
        <source>Closing the book, and backing it up</source>
        <translation>Đang đóng sổ và sao lưu…</translation>
    </message>
    <message>
        <source>Child tracking book</source>
        <translation>Sổ theo dõi trẻ em</translation>
    </message>
</context>
<context>
    <name>MeetSheet</name>
    <message>
        <source>A need is met</source>
        <translation>Nhu cầu đã được đáp ứng</translation>
    </message>
    <message>
        <source>Met on</source>
        <translation>Ngày đáp ứng</translation>
    </message>
    <message>
        <source>Write the support down too</source>
        <translation>Ghi luôn vào hỗ trợ đã nhận</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Neighbourhood</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>All neighbourhoods</source>
        <translation>Tất cả tổ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Mọi năm</translation>
    </message>
    <message>
        <source>Also what is settled</source>
        <translation>Cả nhu cầu đã xong</translation>
    </message>
</context>
<context>
    <name>NeedsView</name>
    <message>
        <source>Child</source>
        <translation>Trẻ em</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hộ số</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Noted on</source>
        <translation>Ngày ghi nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) waiting</source>
        <translation>
            <numerusform>%Ln nhu cầu chưa đáp ứng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln quá hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln trẻ em</numerusform>
        </translation>
    </message>
    <message>
        <source>No need fits</source>
        <translation>Không có nhu cầu nào phù hợp</translation>
    </message>
    <message>
        <source>Nothing in the book fits what you filter by.</source>
        <translation>Trong sổ không có gì khớp với bộ lọc.</translation>
    </message>
    <message>
        <source>Show all needs</source>
        <translation>Hiện mọi nhu cầu</translation>
    </message>
    <message>
        <source>No child waits for anything</source>
        <translation>Không có nhu cầu nào đang chờ</translation>
    </message>
    <message>
        <source>Needs are written on the page of the child&apos;s household.</source>
        <translation>Nhu cầu của trẻ em được ghi ở trang sổ của hộ gia đình.</translation>
    </message>
    <message>
        <source>Go to the households</source>
        <translation>Đến hộ gia đình</translation>
    </message>
    <message>
        <source>Overdue {day}</source>
        <translation>Quá hạn {day}</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Đến hạn {day}</translation>
    </message>
</context>
<context>
    <name>NeighbourhoodSheet</name>
    <message>
        <source>A new neighbourhood</source>
        <translation>Thêm tổ dân phố</translation>
    </message>
    <message>
        <source>Correct a neighbourhood</source>
        <translation>Sửa tổ dân phố</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>Neighbourhoods</name>
    <message>
        <source>Households are numbered within their neighbourhood, as in the paper book. The collaborator&apos;s name is printed on sheets and lists.</source>
        <translation>Hộ được đánh số theo từng tổ dân phố, như sổ giấy. Tên cộng tác viên được in trên phiếu và danh sách.</translation>
    </message>
    <message>
        <source>Add a neighbourhood</source>
        <translation>Thêm tổ dân phố</translation>
    </message>
    <message>
        <source>No neighbourhood yet</source>
        <translation>Chưa có tổ dân phố nào</translation>
    </message>
    <message>
        <source>Enter the ward&apos;s neighbourhoods once; every household then belongs to one.</source>
        <translation>Khai báo các tổ dân phố một lần; sau đó mỗi hộ thuộc về một tổ.</translation>
    </message>
    <message>
        <source>The neighbourhoods could not be read</source>
        <translation>Không đọc được danh sách tổ dân phố</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbourhood(s)</source>
        <translation>
            <numerusform>%n tổ dân phố</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewBook</name>
    <message>
        <source>Whose book</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu mở sổ</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Nơi để sổ</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Type it back</source>
        <translation>Gõ lại mã</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu dùng sổ</translation>
    </message>
    <message>
        <source>You type it whenever you open the book. Whoever knows it can read the book, so tell nobody; everyone who works with the book gets one of their own.</source>
        <translation>Mỗi lần mở sổ đều phải gõ mật khẩu này. Ai biết mật khẩu thì đọc được sổ, nên không cho ai biết; mỗi người làm việc với sổ có mật khẩu riêng.</translation>
    </message>
    <message>
        <source>Making the book</source>
        <translation>Đang tạo sổ</translation>
    </message>
    <message>
        <source>Blank for the recovery code</source>
        <translation>Phiếu chép mã khôi phục</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Gõ lại mật khẩu</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock đang bật.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Hai lần gõ chưa giống nhau.</translation>
    </message>
    <message>
        <source>Good. Type it exactly like this every time, with or without marks.</source>
        <translation>Được. Lần nào cũng phải gõ đúng như thế này, kể cả dấu.</translation>
    </message>
    <message>
        <source>12 characters or more, or four words that do not belong together.</source>
        <translation>Từ 12 ký tự trở lên, hoặc bốn từ rời nhau.</translation>
    </message>
</context>
<context>
    <name>NewbornButtons</name>
    <message>
        <source>No name yet: write {name}</source>
        <translation>Chưa đặt tên: ghi {name}</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>The seal of this book does not fit: somebody changed entries after they were sealed. Do not hand anything over; keep a backup and call your support.</source>
        <translation>Chốt của sổ không khớp: có lần ghi bị sửa sau khi đã chốt. Chưa bàn giao gì; giữ một bản sao lưu và gọi người hỗ trợ phần mềm.</translation>
    </message>
    <message>
        <source>This book was copied or restored, so it writes as a new station from now on. Everything is here. Give the office the new card (Hand over) before the next bundle, and do not go on in the other copy.</source>
        <translation>Sổ này được sao chép hoặc phục hồi, nên từ nay ghi với tư cách một máy ghi sổ mới. Nội dung vẫn đủ. Đưa thẻ mới cho cơ quan nhận (mục Bàn giao) trước khi giao gói tiếp theo, và không ghi tiếp vào bản kia.</translation>
    </message>
    <message numerus="yes">
        <source>Since the last seal %n entry(ies) were written:</source>
        <translation>
            <numerusform>Từ lần chốt trước có %n lần ghi mới, người ghi:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Alt+Enter begins a new line</source>
        <translation>Alt+Enter để xuống dòng</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>This is not a whole number. Type digits only, such as 2891.</source>
        <translation>Đây không phải số nguyên. Chỉ gõ chữ số, như 2891.</translation>
    </message>
</context>
<context>
    <name>OfficeCard</name>
    <message>
        <source>Write a bundle to a stick…</source>
        <translation>Ghi gói dữ liệu vào USB…</translation>
    </message>
    <message>
        <source>Take in a receipt…</source>
        <translation>Nhận biên nhận…</translation>
    </message>
    <message>
        <source>The office has everything</source>
        <translation>Đã bàn giao hết</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln lần ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines} to hand over</source>
        <translation>{lines} chờ bàn giao</translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln trẻ em</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines} about {children} to hand over</source>
        <translation>{lines} của {children} chờ bàn giao</translation>
    </message>
    <message>
        <source>No bundle was written yet. The first one carries the whole book.</source>
        <translation>Chưa ghi gói nào. Gói đầu tiên mang toàn bộ sổ.</translation>
    </message>
    <message>
        <source>Last bundle: no. {number}, {moment}</source>
        <translation>Gói gần nhất: số {number}, ghi lúc {moment}</translation>
    </message>
    <message>
        <source>received on {day}</source>
        <translation>đã nhận ngày {day}</translation>
    </message>
    <message>
        <source>refused, see below</source>
        <translation>bị từ chối, xem bên dưới</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>chưa có biên nhận</translation>
    </message>
</context>
<context>
    <name>OwnCardPart</name>
    <message>
        <source>Card of this station</source>
        <translation>Thẻ của máy này</translation>
    </message>
    <message>
        <source>Write the card to a stick for the other side. When they enrol it, they ask for two groups of this code: read them out over a telephone number known before, or give them the printed paper by hand. The code opens nothing.</source>
        <translation>Ghi thẻ vào USB đưa cho bên kia. Khi đăng ký, bên kia hỏi hai nhóm của mã này: đọc qua số điện thoại đã biết từ trước, hoặc đưa tận tay tờ in mã. Mã này không mở được gì.</translation>
    </message>
    <message>
        <source>Write the card to a stick…</source>
        <translation>Ghi thẻ vào USB…</translation>
    </message>
    <message>
        <source>Print the comparison code…</source>
        <translation>In mã đối chiếu…</translation>
    </message>
    <message>
        <source>{unit} · station {station}</source>
        <translation>{unit} · máy {station}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Trẻ em</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Biến động</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Ngày ghi</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Loại hỗ trợ</translation>
    </message>
    <message>
        <source>Amount, goods</source>
        <translation>Tiền, hiện vật</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>Tai nạn</translation>
    </message>
    <message>
        <source>Place, result</source>
        <translation>Nơi xảy ra, kết quả</translation>
    </message>
    <message>
        <source>Treated at</source>
        <translation>Nơi điều trị</translation>
    </message>
    <message>
        <source>back on {day}</source>
        <translation>về ngày {day}</translation>
    </message>
    <message>
        <source>The whole household</source>
        <translation>Cả hộ</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>chưa hỏi</translation>
    </message>
    <message>
        <source>{state}, overdue</source>
        <translation>{state}, quá hạn</translation>
    </message>
    <message>
        <source>Household without a number</source>
        <translation>Hộ chưa có số</translation>
    </message>
    <message>
        <source>Household {number}</source>
        <translation>Hộ số {number}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>area {area}</source>
        <translation>địa bàn {area}</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Số cũ:</translation>
    </message>
    <message>
        <source>%n under 16</source>
        <translation>%n dưới 16 tuổi</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Trẻ em</translation>
    </message>
    <message>
        <source>No child yet.</source>
        <translation>Chưa ghi trẻ em nào.</translation>
    </message>
    <message>
        <source>Grown-ups</source>
        <translation>Người lớn</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Chưa ghi ai.</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Theo dõi biến động</translation>
    </message>
    <message>
        <source>Support received</source>
        <translation>Hỗ trợ, can thiệp đã nhận</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>Injuries</source>
        <translation>Tai nạn thương tích</translation>
    </message>
    <message>
        <source>None written.</source>
        <translation>Chưa ghi.</translation>
    </message>
    <message>
        <source>Proposed: {code} {label}, because: {because}.</source>
        <translation>Đề xuất: {code} {label}, vì {because}.</translation>
    </message>
    <message>
        <source>Write it down…</source>
        <translation>Ghi hoàn cảnh này…</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>Thêm trẻ em</translation>
    </message>
    <message>
        <source>Add a grown-up</source>
        <translation>Thêm người lớn</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ghi thêm</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex, relation</source>
        <translation>Giới tính, quan hệ</translation>
    </message>
    <message>
        <source>School – class</source>
        <translation>Trường – lớp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Personal ID, phone</source>
        <translation>Số định danh, điện thoại</translation>
    </message>
    <message>
        <source>Householder</source>
        <translation>Chủ hộ</translation>
    </message>
    <message>
        <source>Lives elsewhere</source>
        <translation>Không ở hộ này</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>chưa có tên</translation>
    </message>
    <message>
        <source>Lives at: {address}</source>
        <translation>Ở tại: {address}</translation>
    </message>
    <message>
        <source>{field}: information differs</source>
        <translation>{field}: thông tin khác nhau</translation>
    </message>
    <message>
        <source>Provisional name</source>
        <translation>Tên tạm</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Chưa có tên</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>ước lượng</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>Khai sinh</translation>
    </message>
    <message>
        <source>Birth registration overdue</source>
        <translation>Quá hạn khai sinh</translation>
    </message>
    <message>
        <source>Birth not registered</source>
        <translation>Chưa khai sinh</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>BHYT</translation>
    </message>
    <message>
        <source>Sixteen</source>
        <translation>Đủ 16 tuổi</translation>
    </message>
    <message>
        <source>No insurance card</source>
        <translation>Chưa có BHYT</translation>
    </message>
    <message>
        <source>ID: {number}</source>
        <translation>Số ĐD: {number}</translation>
    </message>
    <message>
        <source>No personal ID</source>
        <translation>Thiếu số định danh</translation>
    </message>
    <message>
        <source>personal ID</source>
        <translation>số định danh</translation>
    </message>
    <message>
        <source>Not asked: {what}</source>
        <translation>Chưa hỏi: {what}</translation>
    </message>
    <message>
        <source>No kind given</source>
        <translation>Chưa ghi loại</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>Struck out {day}: {why}</source>
        <translation>Gạch bỏ {day}: {why}</translation>
    </message>
</context>
<context>
    <name>PageActs</name>
    <message>
        <source>What was written on it</source>
        <translation>Lịch sử ghi</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Hide what was undone</source>
        <translation>Ẩn mục đã hoàn tác</translation>
    </message>
    <message>
        <source>Show what was undone</source>
        <translation>Hiện cả mục đã hoàn tác</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Strike out…</source>
        <translation>Gạch bỏ…</translation>
    </message>
    <message>
        <source>A circumstance</source>
        <translation>Hoàn cảnh</translation>
    </message>
    <message>
        <source>A support received</source>
        <translation>Hỗ trợ đã nhận</translation>
    </message>
    <message>
        <source>A need</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>An injury</source>
        <translation>Tai nạn thương tích</translation>
    </message>
    <message>
        <source>A child</source>
        <translation>Trẻ em</translation>
    </message>
    <message>
        <source>A grown-up</source>
        <translation>Người lớn</translation>
    </message>
    <message>
        <source>A movement</source>
        <translation>Biến động</translation>
    </message>
    <message>
        <source>The state of a parent</source>
        <translation>Tình trạng của cha, mẹ</translation>
    </message>
    <message>
        <source>An old household number</source>
        <translation>Số hộ cũ</translation>
    </message>
    <message>
        <source>Reviewed today</source>
        <translation>Đã rà soát hôm nay</translation>
    </message>
    <message>
        <source>It is over…</source>
        <translation>Kết thúc…</translation>
    </message>
    <message>
        <source>Met today</source>
        <translation>Đã đáp ứng hôm nay</translation>
    </message>
    <message>
        <source>Parents, caregivers…</source>
        <translation>Cha, mẹ, người chăm sóc…</translation>
    </message>
    <message>
        <source>Does not live in this household</source>
        <translation>Không ở hộ này</translation>
    </message>
    <message>
        <source>Lives in this household</source>
        <translation>Ở hộ này</translation>
    </message>
    <message>
        <source>Is the householder</source>
        <translation>Là chủ hộ</translation>
    </message>
    <message>
        <source>There is no grown-up on this page yet. Add one first.</source>
        <translation>Trang này chưa có người lớn nào. Thêm người lớn trước.</translation>
    </message>
    <message>
        <source>There is no child on this page yet. Add one first.</source>
        <translation>Trang này chưa có trẻ em nào. Thêm trẻ em trước.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>Thêm trẻ em</translation>
    </message>
    <message>
        <source>Write a movement</source>
        <translation>Ghi biến động</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ghi thêm…</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Lịch sử ghi</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Quay lại danh sách</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi ra máy in.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Đã lưu thành {name}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
</context>
<context>
    <name>PapersScreen</name>
    <message>
        <source>Papers</source>
        <translation>In biểu mẫu</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Choose a household</source>
        <translation>Chọn một hộ</translation>
    </message>
    <message>
        <source>Its tracking sheet appears here as it will be on paper.</source>
        <translation>Phiếu của hộ hiện ở đây, đúng như khi in ra giấy.</translation>
    </message>
    <message>
        <source>Reading the households</source>
        <translation>Đang đọc các hộ</translation>
    </message>
    <message>
        <source>Setting the sheets</source>
        <translation>Đang dàn trang</translation>
    </message>
    <message>
        <source>The paper could not be made</source>
        <translation>Chưa lập được phiếu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n phiếu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi sang máy in.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Đã lưu thành {name}.</translation>
    </message>
</context>
<context>
    <name>PartnerLine</name>
    <message>
        <source>station {station}</source>
        <translation>máy {station}</translation>
    </message>
    <message>
        <source>enrolled on {day}</source>
        <translation>đăng ký ngày {day}</translation>
    </message>
    <message>
        <source>revoked on {day}</source>
        <translation>thu hồi ngày {day}</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Thu hồi…</translation>
    </message>
</context>
<context>
    <name>PassphraseBox</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Che mật khẩu</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Hiện mật khẩu</translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Your passphrase once more</source>
        <translation>Gõ lại mật khẩu của mình</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock đang bật.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>People who can open the book</source>
        <translation>Những người mở được sổ</translation>
    </message>
    <message>
        <source>An officer sees and does everything. A helper enters households and children, and sees nothing restricted; what a helper wrote is shown to the officer.</source>
        <translation>Cán bộ phụ trách xem và làm được mọi việc. Người nhập liệu nhập hộ và trẻ em, không thấy phần hạn chế; những gì người nhập liệu ghi đều được báo cho cán bộ.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Take {name} out?</source>
        <translation>Bỏ {name} khỏi sổ?</translation>
    </message>
    <message>
        <source>The passphrase of {name} opens the book no more. What {name} wrote stays.</source>
        <translation>Mật khẩu của {name} sẽ không mở được sổ nữa. Những gì {name} đã ghi vẫn còn.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ khỏi sổ</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>officer</source>
        <translation>cán bộ phụ trách</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>người nhập liệu</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>đang dùng sổ</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>Đặt lại mật khẩu…</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Bỏ khỏi sổ…</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>A new passphrase for {name}</source>
        <translation>Mật khẩu mới cho {name}</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Người nhập liệu</translation>
    </message>
    <message>
        <source>Enters and corrects. Sees nothing restricted, hands nothing over.</source>
        <translation>Nhập và sửa. Không thấy phần hạn chế, không bàn giao.</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ phụ trách</translation>
    </message>
    <message>
        <source>Sees and does everything.</source>
        <translation>Xem và làm được mọi việc.</translation>
    </message>
    <message>
        <source>The person types the passphrase; nobody else needs to know it.</source>
        <translation>Người đó tự gõ mật khẩu; không ai khác cần biết.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Choose a folder instead…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>còn {size}</translation>
    </message>
    <message>
        <source>No stick is plugged in. Plug one in: it appears here by itself. Or choose a folder.</source>
        <translation>Chưa thấy USB nào. Cắm USB vào máy, USB sẽ tự hiện ra ở đây; hoặc chọn một thư mục.</translation>
    </message>
    <message numerus="yes">
        <source>%n sticks are plugged in. Choose the one to use, or pull the others out.</source>
        <translation>
            <numerusform>Có %n USB đang cắm. Chọn USB cần dùng, hoặc rút bớt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup of a book lies here too. Whoever gets this stick gets it as well: move it to another stick that stays in your office.</source>
        <translation>Ở đây còn có tệp sao lưu của sổ. Ai cầm USB này cũng cầm cả tệp đó: hãy chuyển sang USB khác để lại cơ quan.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Chọn thư mục</translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stopping at the next step; nothing is left half done.</source>
        <translation>Đang dừng ở bước kế tiếp; không để lại việc làm dở.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} trên {all}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>còn khoảng %n giây</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>còn khoảng %n phút</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Working…</source>
        <translation>Đang làm…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Lưu tất cả</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Có cho &amp;tất cả</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>Khôn&amp;g cho tất cả</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Khôi phục mặc định</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Sao chép đị&amp;a chỉ liên kết</translation>
    </message>
</context>
<context>
    <name>QuickActs</name>
    <message>
        <source>Often needed</source>
        <translation>Việc hay làm</translation>
    </message>
    <message>
        <source>Add a household</source>
        <translation>Thêm hộ gia đình</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>All children</source>
        <translation>Tất cả trẻ em</translation>
    </message>
    <message>
        <source>Print sheets</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Hand over on a stick</source>
        <translation>Bàn giao qua USB</translation>
    </message>
    <message>
        <source>Take in a stick</source>
        <translation>Tiếp nhận từ USB</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu thống kê</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Hộ gia đình</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Trẻ em</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hỗ trợ, can thiệp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>In biểu mẫu</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Strike out: {what}</source>
        <translation>Gạch bỏ: {what}</translation>
    </message>
    <message>
        <source>It stays in the book, crossed, and counts nowhere. It can be restored.</source>
        <translation>Vẫn còn trong sổ, gạch ngang, không tính vào số liệu. Có thể khôi phục.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Gạch bỏ</translation>
    </message>
    <message>
        <source>Write why: whoever reads the book later wants to know.</source>
        <translation>Ghi lý do: người đọc sổ sau này cần biết.</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>Take in a receipt</source>
        <translation>Nhận biên nhận</translation>
    </message>
    <message>
        <source>The office writes its receipt to the stick after taking in. It tells which bundles arrived, so that the next one carries only what is new.</source>
        <translation>Sau khi nhập, cơ quan nhận ghi biên nhận vào USB. Biên nhận cho biết gói nào đã tới, để gói sau chỉ mang phần mới.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Reading the receipt</source>
        <translation>Đang đọc biên nhận</translation>
    </message>
    <message>
        <source>The receipt was taken in.</source>
        <translation>Đã nhận biên nhận.</translation>
    </message>
    <message>
        <source>No receipt was taken in.</source>
        <translation>Chưa nhận được biên nhận nào.</translation>
    </message>
    <message>
        <source>This receipt was taken in before. There is nothing new.</source>
        <translation>Biên nhận này đã nhận trước đây. Không có gì mới.</translation>
    </message>
    <message>
        <source>There is no receipt here yet, only this ward&apos;s own bundles.</source>
        <translation>Ở đây chưa có biên nhận, chỉ có gói của chính phường.</translation>
    </message>
    <message>
        <source>Ask the office to write its receipt to this stick.</source>
        <translation>Đề nghị cơ quan nhận ghi biên nhận vào USB này.</translation>
    </message>
    <message>
        <source>Arrived at {office}: bundle {numbers}.</source>
        <translation>{office} đã nhận gói số {numbers}.</translation>
    </message>
    <message>
        <source>Bundle {number} was refused by the office.</source>
        <translation>Cơ quan nhận đã từ chối gói số {number}.</translation>
    </message>
</context>
<context>
    <name>ReceivingScreen</name>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>On the stick</source>
        <translation>Trên USB</translation>
    </message>
    <message>
        <source>Wards</source>
        <translation>Phường đã đăng ký</translation>
    </message>
    <message>
        <source>Card of this office</source>
        <translation>Thẻ của cơ quan nhận</translation>
    </message>
    <message>
        <source>{name} is enrolled.</source>
        <translation>Đã đăng ký {name}.</translation>
    </message>
    <message>
        <source>Comparison code</source>
        <translation>Mã đối chiếu</translation>
    </message>
</context>
<context>
    <name>RecentBooks</name>
    <message>
        <source>Opened on this computer</source>
        <translation>Đã mở trên máy này</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>More information</source>
        <translation>Thêm thông tin</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Choose columns</source>
        <translation>Chọn cột</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>đã chọn %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recover</name>
    <message>
        <source>Open with the recovery code</source>
        <translation>Mở bằng mã khôi phục</translation>
    </message>
    <message>
        <source>The code is on the paper in the sealed envelope: nine groups of four.</source>
        <translation>Mã ghi trên tờ giấy trong phong bì niêm phong: chín nhóm, mỗi nhóm bốn ký tự.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Capitals or not, with or without dashes: both are read.</source>
        <translation>Gõ chữ hoa hay chữ thường, có hay không có gạch nối đều được.</translation>
    </message>
    <message>
        <source>Open, with the new passphrase</source>
        <translation>Mở sổ với mật khẩu mới</translation>
    </message>
</context>
<context>
    <name>RecoveryPart</name>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>It opens the book when the passphrase is forgotten, even when keys.json is lost. It belongs on paper, in a sealed envelope in the records office: not with the computer, not in a picture.</source>
        <translation>Mã này mở được sổ khi quên mật khẩu, cả khi mất tệp keys.json. Mã phải ở trên giấy, trong phong bì niêm phong tại văn thư: không để cùng máy tính, không chụp ảnh.</translation>
    </message>
    <message>
        <source>Print a blank to copy it on…</source>
        <translation>In phiếu trắng để chép mã…</translation>
    </message>
    <message>
        <source>Save the blank as PDF…</source>
        <translation>Lưu phiếu trắng (PDF)…</translation>
    </message>
    <message>
        <source>Show the recovery code</source>
        <translation>Hiện mã khôi phục</translation>
    </message>
    <message>
        <source>Look who stands behind you. That it was shown is written into the book.</source>
        <translation>Xem có ai đứng sau lưng không. Việc hiện mã được ghi vào sổ.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Hiện mã</translation>
    </message>
    <message>
        <source>Show the code…</source>
        <translation>Hiện mã…</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Ẩn mã</translation>
    </message>
    <message>
        <source>Blank for the recovery code</source>
        <translation>Phiếu chép mã khôi phục</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>The list could not be read</source>
        <translation>Không đọc được danh sách</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>Enrolled receiving offices</source>
        <translation>Cơ quan nhận đã đăng ký</translation>
    </message>
    <message>
        <source>Enrol an office…</source>
        <translation>Đăng ký cơ quan nhận…</translation>
    </message>
    <message>
        <source>None yet. Nothing can be handed over before one is compared.</source>
        <translation>Chưa có. Đăng ký cơ quan nhận rồi mới bàn giao được.</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Looking into the backup</source>
        <translation>Đang xem trong bản sao lưu</translation>
    </message>
    <message>
        <source>Restoring the book</source>
        <translation>Đang phục hồi sổ</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Phục hồi từ bản sao lưu</translation>
    </message>
    <message>
        <source>A backup is one file, treem-….backup. It is looked into before it is put back.</source>
        <translation>Bản sao lưu là một tệp treem-….backup. Phần mềm xem bên trong trước khi phục hồi.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>Chưa chọn tệp nào</translation>
    </message>
    <message>
        <source>Passphrase at the time of the backup</source>
        <translation>Mật khẩu mở sổ lúc sao lưu</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Xem bên trong</translation>
    </message>
    <message>
        <source>Restore this book</source>
        <translation>Phục hồi sổ này</translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation>Bản sao lưu (*.backup)</translation>
    </message>
    <message>
        <source>It is put into {folder}.</source>
        <translation>Sổ sẽ được đặt vào {folder}.</translation>
    </message>
    <message>
        <source>It takes the place of the book in {folder}; that one is kept beside it.</source>
        <translation>Sổ sẽ thay sổ trong {folder}; sổ cũ được giữ bên cạnh.</translation>
    </message>
    <message>
        <source>It then writes as a new station; hand its new card to the office.</source>
        <translation>Sau đó sổ ghi với tư cách máy ghi sổ mới; cần đưa thẻ mới cho cơ quan nhận.</translation>
    </message>
</context>
<context>
    <name>RestrictedSheet</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Abuse, HIV, drugs, offences, who reported. It closes by itself after {minutes}. That you opened it is written into the book.</source>
        <translation>Xâm hại, HIV, ma túy, vi phạm pháp luật, người báo tin. Phần này tự khóa sau {minutes}. Việc mở được ghi vào sổ.</translation>
    </message>
    <message>
        <source>Open the restricted part</source>
        <translation>Mở phần hạn chế</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>Revoking</name>
    <message>
        <source>Revoke the station of {name}?</source>
        <translation>Thu hồi máy của {name}?</translation>
    </message>
    <message>
        <source>From now on nothing of station {station} is taken in or handed to it. What came before stays. To believe it again, its card is compared anew.</source>
        <translation>Từ nay không nhận gói của máy {station} và không ghi gói cho máy đó. Phần đã nhận trước đây giữ nguyên. Muốn dùng lại thì đối chiếu lại thẻ.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Thu hồi</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Xóa ô tìm</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Look and locking</source>
        <translation>Hiển thị, khóa sổ</translation>
    </message>
    <message>
        <source>Unit and station</source>
        <translation>Đơn vị, máy ghi sổ</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người dùng sổ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
</context>
<context>
    <name>StatisticsScreen</name>
    <message>
        <source>Copy the tables</source>
        <translation>Chép các bảng</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Figures as of {day} · {place}</source>
        <translation>Số liệu đến ngày {day} · {place}</translation>
    </message>
    <message>
        <source>Children under sixteen</source>
        <translation>Trẻ em dưới 16 tuổi</translation>
    </message>
    <message>
        <source>In special circumstances</source>
        <translation>Có hoàn cảnh đặc biệt</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Có nguy cơ</translation>
    </message>
    <message>
        <source>In other hardship</source>
        <translation>Hoàn cảnh khó khăn khác</translation>
    </message>
    <message>
        <source>{share} of all children</source>
        <translation>{share} tổng số trẻ em</translation>
    </message>
    <message numerus="yes">
        <source>in %n household(s)</source>
        <translation>
            <numerusform>trong %n hộ gia đình</numerusform>
        </translation>
    </message>
    <message>
        <source>The book could not be counted</source>
        <translation>Không đếm được số liệu trong sổ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>There is nothing to count yet</source>
        <translation>Chưa có gì để thống kê</translation>
    </message>
    <message>
        <source>The figures appear as soon as the first child stands in the book.</source>
        <translation>Số liệu hiện ra ngay khi trẻ em đầu tiên được ghi vào sổ.</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Mở sổ hộ gia đình</translation>
    </message>
    <message>
        <source>Groups: Law on Children art. 10; indicators: Circular 13/2021/TT-BLĐTBXH. The figures are those of the wards&apos; books as they were received.</source>
        <translation>Nhóm hoàn cảnh: Điều 10 Luật Trẻ em; chỉ tiêu: Thông tư 13/2021/TT-BLĐTBXH. Số liệu theo sổ của các phường, xã đã bàn giao.</translation>
    </message>
    <message>
        <source>Groups: Law on Children art. 10; indicators: Circular 13/2021/TT-BLĐTBXH. The figures are those of the ward&apos;s own book on this day.</source>
        <translation>Nhóm hoàn cảnh: Điều 10 Luật Trẻ em; chỉ tiêu: Thông tư 13/2021/TT-BLĐTBXH. Số liệu theo sổ của phường đến ngày nêu trên.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) copied. Paste them into Excel.</source>
        <translation>
            <numerusform>Đã chép %n bảng. Dán vào Excel bằng Ctrl+V.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportsView</name>
    <message>
        <source>Given on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Trẻ em</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hộ số</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Tổ dân phố</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại hỗ trợ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung, hiện vật</translation>
    </message>
    <message>
        <source>Amount (đồng)</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Đơn vị, người hỗ trợ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln support(s)</source>
        <translation>
            <numerusform>%Ln lượt hỗ trợ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln trẻ em</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} đồng</source>
        <translation>{amount} đồng</translation>
    </message>
    <message>
        <source>No support fits</source>
        <translation>Không có hỗ trợ nào phù hợp</translation>
    </message>
    <message>
        <source>Nothing in the book fits what you filter by.</source>
        <translation>Trong sổ không có gì khớp với bộ lọc.</translation>
    </message>
    <message>
        <source>Show all supports</source>
        <translation>Hiện mọi hỗ trợ</translation>
    </message>
    <message>
        <source>No support is written yet</source>
        <translation>Chưa ghi hỗ trợ nào</translation>
    </message>
    <message>
        <source>Write one on the page of the child&apos;s household, or one for many children at once with the button above.</source>
        <translation>Ghi ở trang sổ của hộ gia đình, hoặc ghi một lần cho nhiều trẻ em bằng nút phía trên.</translation>
    </message>
    <message>
        <source>Go to the households</source>
        <translation>Đến hộ gia đình</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>Copy this table</source>
        <translation>Chép bảng này</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Boys</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Girls</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>No ward</source>
        <translation>Chưa rõ phường, xã</translation>
    </message>
    <message>
        <source>All children</source>
        <translation>Tổng số trẻ em</translation>
    </message>
    <message>
        <source>Children by age and sex</source>
        <translation>Trẻ em theo tuổi và giới tính</translation>
    </message>
    <message>
        <source>Age on this day</source>
        <translation>Tuổi tính đến ngày này</translation>
    </message>
    <message>
        <source>No sub-group written</source>
        <translation>Chưa ghi trường hợp cụ thể</translation>
    </message>
    <message>
        <source>Sum of the groups</source>
        <translation>Cộng các nhóm (lượt trẻ em)</translation>
    </message>
    <message>
        <source>Children in special circumstances, by group</source>
        <translation>Trẻ em có hoàn cảnh đặc biệt, theo nhóm</translation>
    </message>
    <message>
        <source>Children at risk</source>
        <translation>Trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt</translation>
    </message>
    <message>
        <source>Children in other hardship</source>
        <translation>Trẻ em có hoàn cảnh khó khăn khác</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>HCĐB</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Nguy cơ</translation>
    </message>
    <message>
        <source>Hardship</source>
        <translation>Khó khăn</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Trẻ em</translation>
    </message>
    <message>
        <source>No ward written</source>
        <translation>Chưa rõ phường, xã</translation>
    </message>
    <message>
        <source>No neighbourhood written</source>
        <translation>Chưa ghi tổ dân phố, thôn</translation>
    </message>
    <message>
        <source>By ward</source>
        <translation>Theo phường, xã</translation>
    </message>
    <message>
        <source>By neighbourhood</source>
        <translation>Theo tổ dân phố, thôn</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Phường, xã</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Tổ dân phố, thôn</translation>
    </message>
    <message>
        <source>Birth date not known</source>
        <translation>Chưa rõ ngày sinh</translation>
    </message>
    <message>
        <source>{first}–{last} years</source>
        <translation>{first}–{last} tuổi</translation>
    </message>
    <message>
        <source>Children in special circumstances, each counted once</source>
        <translation>Số trẻ em có hoàn cảnh đặc biệt (mỗi em tính một lần)</translation>
    </message>
    <message>
        <source>Children at risk, each counted once</source>
        <translation>Số trẻ em có nguy cơ (mỗi em tính một lần)</translation>
    </message>
    <message>
        <source>Children in other hardship, each counted once</source>
        <translation>Số trẻ em có hoàn cảnh khó khăn khác (mỗi em tính một lần)</translation>
    </message>
    <message>
        <source>A child can be in several groups: the sum counts it in each, the total once.</source>
        <translation>Một em có thể thuộc nhiều nhóm: dòng cộng tính em ở mỗi nhóm, dòng tổng số chỉ tính một lần.</translation>
    </message>
    <message>
        <source>No law gives this list.</source>
        <translation>Luật không quy định danh mục này.</translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ lớn hơn</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Household {number}</source>
        <translation>Hộ {number}</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>chưa có tên</translation>
    </message>
    <message>
        <source>Births not registered</source>
        <translation>Trẻ chưa đăng ký khai sinh</translation>
    </message>
    <message>
        <source>The time of {days} days is over. Help the family to register the birth.</source>
        <translation>Đã quá hạn {days} ngày. Hướng dẫn gia đình đi đăng ký khai sinh.</translation>
    </message>
    <message>
        <source>Children turning {years}</source>
        <translation>Trẻ sắp đủ {years} tuổi</translation>
    </message>
    <message>
        <source>Within {days} days. Ask whether a place in the first grade is certain.</source>
        <translation>Trong {days} ngày tới. Hỏi xem trẻ đã có chỗ vào lớp một chưa.</translation>
    </message>
    <message>
        <source>Within {days} days. They leave the count by themselves; look at running supports.</source>
        <translation>Trong {days} ngày tới. Phần mềm tự thôi đếm; xem lại các hỗ trợ đang hưởng.</translation>
    </message>
    <message>
        <source>Pages on which two stations differ</source>
        <translation>Trang có thông tin khác nhau giữa hai máy</translation>
    </message>
    <message>
        <source>Both values are kept. Open the page and correct the field to decide.</source>
        <translation>Cả hai giá trị đều được giữ. Mở trang và sửa lại mục đó để chốt.</translation>
    </message>
    <message>
        <source>Households to review</source>
        <translation>Hộ cần rà soát lại</translation>
    </message>
    <message>
        <source>Not reviewed for {months} months. Print their sheets and visit them.</source>
        <translation>Đã {months} tháng chưa rà soát. In phiếu và đến thăm hộ.</translation>
    </message>
    <message>
        <source>Drafts not saved yet</source>
        <translation>Bản nháp chưa lưu</translation>
    </message>
    <message>
        <source>They wait on the pages they belong to.</source>
        <translation>Bản nháp nằm ở trang của hộ đó.</translation>
    </message>
    <message>
        <source>Changes not handed over</source>
        <translation>Lần ghi chưa bàn giao</translation>
    </message>
    <message>
        <source>To {office}. Last bundle: {when}.</source>
        <translation>Cho {office}. Gói gần nhất: {when}.</translation>
    </message>
    <message>
        <source>A backup is due</source>
        <translation>Đến lúc sao lưu</translation>
    </message>
    <message>
        <source>The last one: {when}.</source>
        <translation>Lần gần nhất: {when}.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>chưa lần nào</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message numerus="yes">
        <source>%n thing(s) due</source>
        <translation>
            <numerusform>%n việc đến hạn</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Không có việc đến hạn</translation>
    </message>
    <message>
        <source>What is due could not be read</source>
        <translation>Không đọc được các việc đến hạn</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n hộ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation>
            <numerusform>%n trẻ em</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Xem thêm %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was received yet</source>
        <translation>Chưa tiếp nhận gói nào</translation>
    </message>
    <message>
        <source>Enrol the wards, then take in what they bring on their sticks.</source>
        <translation>Đăng ký máy gửi của các phường, rồi nhập các gói phường mang đến trên USB.</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>The book is still empty</source>
        <translation>Sổ còn trống</translation>
    </message>
    <message>
        <source>Enter the first household: address, householder, children. Neighbourhoods are set up under Settings.</source>
        <translation>Bắt đầu bằng hộ đầu tiên: địa chỉ, chủ hộ, trẻ em. Tổ dân phố khai báo trong Cài đặt.</translation>
    </message>
    <message>
        <source>Add a household</source>
        <translation>Thêm hộ gia đình</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>Hôm nay không có việc đến hạn</translation>
    </message>
    <message>
        <source>Birthdays, certificates and reviews appear here when their time comes.</source>
        <translation>Trẻ sắp đủ tuổi, khai sinh quá hạn, hộ cần rà soát sẽ hiện ở đây khi đến lúc.</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Mở sổ</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find a child, parent, household, address…</source>
        <translation>Tìm trẻ em, cha mẹ, hộ, địa chỉ…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>cán bộ phụ trách</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>người nhập liệu</translation>
    </message>
    <message numerus="yes">
        <source>Restricted part open, %n min</source>
        <translation>
            <numerusform>Phần hạn chế đang mở, còn %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>closes it</source>
        <translation>khóa lại</translation>
    </message>
    <message>
        <source>Restricted part</source>
        <translation>Phần hạn chế</translation>
    </message>
    <message>
        <source>opens it</source>
        <translation>mở</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Making the training ward</source>
        <translation>Đang tạo phường tập huấn</translation>
    </message>
    <message>
        <source>The training ward</source>
        <translation>Sổ tập huấn</translation>
    </message>
    <message>
        <source>Invented people, invented addresses. Try everything; nothing can be spoilt.</source>
        <translation>Người và địa chỉ đều không có thật. Cứ thử mọi thứ, không hỏng gì.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>TypedBackPage</name>
    <message>
        <source>Type these two groups from your paper. Then the book is ready to be used.</source>
        <translation>Gõ hai nhóm này theo tờ giấy vừa chép. Xong là dùng được sổ.</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Nhóm {number}</translation>
    </message>
    <message>
        <source>This is not the group on the screen before. Look at your paper again.</source>
        <translation>Chưa đúng nhóm ở màn hình trước. Xem lại tờ giấy.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
</context>
<context>
    <name>UnitFacts</name>
    <message>
        <source>The book</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>Máy ghi sổ này</translation>
    </message>
    <message>
        <source>On papers</source>
        <translation>Trên giấy tờ in ra</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Mã đơn vị hành chính</translation>
    </message>
    <message>
        <source>Kind of book</source>
        <translation>Loại sổ</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Nằm ở</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Máy ghi sổ</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Đã ghi tại máy này</translation>
    </message>
    <message>
        <source>Comparison code</source>
        <translation>Mã đối chiếu</translation>
    </message>
    <message>
        <source>When the other side enrols this station, read two groups of the code to them over a telephone number you knew before.</source>
        <translation>Khi bên kia đăng ký máy này, hai bên đọc cho nhau hai nhóm của mã qua số điện thoại đã biết từ trước.</translation>
    </message>
    <message>
        <source>The city&apos;s child-protection line</source>
        <translation>Đường dây bảo vệ trẻ em của thành phố</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Book of a ward or commune</source>
        <translation>Sổ của phường, xã</translation>
    </message>
    <message>
        <source>Register of a receiving office</source>
        <translation>Sổ tổng hợp của cơ quan nhận</translation>
    </message>
    <message>
        <source>training</source>
        <translation>tập huấn</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln lần ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>station no. {number} of this book</source>
        <translation>máy ghi sổ thứ {number} của sổ này</translation>
    </message>
    <message>
        <source>Saved. It is printed from now on.</source>
        <translation>Đã lưu. Từ nay in số này trên giấy tờ.</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>The book of a ward or commune</source>
        <translation>Sổ của phường, xã</translation>
    </message>
    <message>
        <source>Households and children are entered here.</source>
        <translation>Nhập hộ gia đình và trẻ em tại đây.</translation>
    </message>
    <message>
        <source>The register of a receiving office</source>
        <translation>Sổ tổng hợp của cơ quan nhận</translation>
    </message>
    <message>
        <source>Takes in what wards bring on sticks. Nothing is entered here.</source>
        <translation>Tiếp nhận gói dữ liệu các phường mang đến trên USB. Không nhập trực tiếp.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Type the name, with or without marks: “hoang mai”, “vinh hung”.</source>
        <translation>Gõ tên, có dấu hay không dấu đều được: «hoang mai», «vinh hung».</translation>
    </message>
    <message>
        <source>Who keeps the book: full name</source>
        <translation>Người giữ sổ: họ và tên</translation>
    </message>
    <message>
        <source>A training book, for an invented unit. Nothing official mixes with it.</source>
        <translation>Sổ tập huấn, cho đơn vị không có thật. Không lẫn với sổ chính thức.</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu mở sổ</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Đang mở…</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Open it to look only</source>
        <translation>Mở để xem</translation>
    </message>
    <message>
        <source>Forgot the passphrase? Use the recovery code</source>
        <translation>Quên mật khẩu? Dùng mã khôi phục</translation>
    </message>
    <message>
        <source>Another book…</source>
        <translation>Sổ khác…</translation>
    </message>
    <message>
        <source>A training book. Its passphrase is known to all: {passphrase}</source>
        <translation>Sổ tập huấn. Mật khẩu ai cũng biết: {passphrase}</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock đang bật.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Plug in a ward&apos;s stick</source>
        <translation>Cắm USB của phường</translation>
    </message>
    <message>
        <source>Its bundles are opened and tried out first: you see what is new before anything is taken in.</source>
        <translation>Các gói được mở và thử trước: xem có gì mới rồi mới nhập.</translation>
    </message>
</context>
<context>
    <name>WardsPane</name>
    <message>
        <source>Enrol a ward…</source>
        <translation>Đăng ký phường…</translation>
    </message>
    <message>
        <source>Write its receipt…</source>
        <translation>Ghi biên nhận…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>No ward is enrolled yet</source>
        <translation>Chưa đăng ký phường nào</translation>
    </message>
    <message>
        <source>A ward writes its card to its stick and brings it. You compare two groups of its code once; then its bundles are believed.</source>
        <translation>Phường ghi thẻ vào USB và mang tới. Đối chiếu hai nhóm của mã một lần, từ đó nhận được gói của phường.</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Phường</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Máy ghi sổ</translation>
    </message>
    <message>
        <source>Last bundle</source>
        <translation>Gói gần nhất</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Nhận lúc</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>Số ngày qua</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>revoked on {day}</source>
        <translation>thu hồi ngày {day}</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>chưa gửi lần nào</translation>
    </message>
    <message>
        <source>long silent</source>
        <translation>lâu chưa gửi</translation>
    </message>
    <message>
        <source>receipt to write</source>
        <translation>chưa ghi biên nhận</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) enrolled</source>
        <translation>
            <numerusform>%n máy đã đăng ký</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not send for a month or ever</source>
        <translation>
            <numerusform>%n máy chưa gửi hoặc đã quá một tháng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>The book goes to the receiving office on a stick, without a network, encrypted so that only that office can open it. Both sides get to know each other once:</source>
        <translation>Sổ được bàn giao cho cơ quan nhận bằng USB, không cần mạng, mã hóa để chỉ cơ quan đó mở được. Hai bên đăng ký với nhau một lần:</translation>
    </message>
    <message>
        <source>Write the ward&apos;s card to a stick</source>
        <translation>Ghi thẻ của phường vào USB</translation>
    </message>
    <message>
        <source>Give the stick to the office: it enrols the ward. They will call you and ask for two groups of the comparison code.</source>
        <translation>Đưa USB cho cơ quan nhận để họ đăng ký phường. Họ sẽ gọi và hỏi hai nhóm của mã đối chiếu.</translation>
    </message>
    <message>
        <source>Write the card…</source>
        <translation>Ghi thẻ…</translation>
    </message>
    <message>
        <source>Enrol the receiving office</source>
        <translation>Đăng ký cơ quan nhận</translation>
    </message>
    <message>
        <source>The office writes its card to the same stick. Plug it in here, and type two groups of the office&apos;s code from its paper or from the telephone.</source>
        <translation>Cơ quan nhận ghi thẻ của họ vào chính USB đó. Cắm vào máy này, gõ hai nhóm của mã đối chiếu theo giấy của họ hoặc nghe đọc qua điện thoại.</translation>
    </message>
    <message>
        <source>Enrol the office…</source>
        <translation>Đăng ký…</translation>
    </message>
    <message>
        <source>Show this station&apos;s comparison code</source>
        <translation>Xem mã đối chiếu của máy này</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>Wondering</name>
    <message>
        <source>{name} may be in the book already: {because}.</source>
        <translation>{name} có thể đã có trong sổ: {because}.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Opened to look only: somebody else writes in this book. Nothing is changed.</source>
        <translation>Mở để xem: người khác đang ghi sổ này. Không thay đổi được gì.</translation>
    </message>
</context>
<context>
    <name>WriteCardSheet</name>
    <message>
        <source>Write the card to a stick</source>
        <translation>Ghi thẻ vào USB</translation>
    </message>
    <message>
        <source>The card holds public keys alone: nothing about children, nothing secret.</source>
        <translation>Thẻ chỉ có khóa công khai: không có thông tin trẻ em, không có gì bí mật.</translation>
    </message>
    <message>
        <source>Write the card</source>
        <translation>Ghi thẻ</translation>
    </message>
    <message>
        <source>Writing the card</source>
        <translation>Đang ghi thẻ</translation>
    </message>
    <message>
        <source>{file} was written and read back. The other side opens it and calls you: then read out the two groups they ask for.</source>
        <translation>Đã ghi và kiểm tra lại tệp {file}. Bên kia mở thẻ rồi gọi lại: đọc cho họ hai nhóm số họ hỏi.</translation>
    </message>
    <message>
        <source>The card is on the stick.</source>
        <translation>Đã ghi thẻ vào USB.</translation>
    </message>
</context>
<context>
    <name>WritingSheet</name>
    <message>
        <source>The bundle is signed by this station and encrypted: only {office} can open it. It is read back after writing.</source>
        <translation>Gói được máy này ký và mã hóa: chỉ {office} mở được. Ghi xong sẽ đọc lại để kiểm tra.</translation>
    </message>
    <message>
        <source>Write a bundle for {office}</source>
        <translation>Ghi gói dữ liệu cho {office}</translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>Ghi gói dữ liệu</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>Đang ghi gói dữ liệu</translation>
    </message>
    <message>
        <source>What it carries</source>
        <translation>Tùy chọn nội dung gói</translation>
    </message>
    <message>
        <source>Minute of this hand-over…</source>
        <translation>Biên bản bàn giao…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) the office has not acknowledged.</source>
        <translation>
            <numerusform>%Ln lần ghi nơi nhận chưa báo đã nhận.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new since then.</source>
        <translation>Từ đó đến nay không có gì mới.</translation>
    </message>
    <message>
        <source>Send again from the last receipt</source>
        <translation>Gửi lại từ lần nhận gần nhất</translation>
    </message>
    <message>
        <source>This is the usual hand-over.</source>
        <translation>Dùng cho các lần bàn giao thường.</translation>
    </message>
    <message>
        <source>Send again from the start</source>
        <translation>Gửi lại từ đầu</translation>
    </message>
    <message>
        <source>The whole book, when the office misses something or begins anew.</source>
        <translation>Toàn bộ sổ, khi nơi nhận báo thiếu hoặc làm lại từ đầu.</translation>
    </message>
    <message>
        <source>With the restricted part</source>
        <translation>Kèm phần hạn chế</translation>
    </message>
    <message>
        <source>Abuse, HIV, drugs, offences, who reported. At {office} only officers who unlock it can read it, and each reading is written down there.</source>
        <translation>Xâm hại, HIV, ma túy, vi phạm pháp luật, người báo tin. Ở {office} chỉ cán bộ mở khóa phần hạn chế mới đọc được, mỗi lần mở đều được ghi lại.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln trẻ em</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln lần ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundle {number} was written and read back ({counts}).</source>
        <translation>Đã ghi và kiểm tra lại gói số {number} ({counts}).</translation>
    </message>
    <message>
        <source>The stick can be pulled out.</source>
        <translation>Có thể rút USB.</translation>
    </message>
    <message>
        <source>Take it to {office}. When the stick comes back, press “Take in a receipt”.</source>
        <translation>Đưa gói cho {office}. Khi nhận lại USB, bấm «Nhận biên nhận».</translation>
    </message>
</context>
</TS>
