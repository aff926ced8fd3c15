<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Unknown</source>
        <translation>Chưa rõ</translation>
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
    <name>EntryLine</name>
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
    <name>FieldBox</name>
    <message>
        <source>Not asked</source>
        <translation>Chưa hỏi</translation>
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
    <name>LoadingState</name>
    <message>
        <source>Reading the book…</source>
        <translation>Đang đọc sổ…</translation>
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
    <name>ProgressPanel</name>
    <message>
        <source>Working…</source>
        <translation>Đang làm…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
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
    <message>
        <source>Stopping at the next step; nothing is left half done.</source>
        <translation>Đang dừng ở bước kế tiếp; không để lại việc làm dở.</translation>
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
</TS>
