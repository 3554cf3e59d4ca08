"""Why the system could not read or write a file, for the person who can do something about it."""

import errno

_BY_NUMBER = {
    errno.ENOSPC: "磁盘已满；请腾出空间再试。",
    errno.EROFS: "这个位置是只读的；请换一个能写的文件夹。",
    errno.ENAMETOOLONG: "文件名太长；请写短一些。",
    errno.ELOOP: "快捷方式绕成了圈；请写文件真正的位置。",
}


def file_problem(problem: OSError) -> str:
    """What went wrong and what to do, without the file's name."""
    if isinstance(problem, FileNotFoundError):
        return "没有这个文件；请核对路径。"
    if isinstance(problem, PermissionError):
        return "没有权限读写；如果文件正在 Excel 或 WPS 里打开，请先关闭。"
    if isinstance(problem, IsADirectoryError):
        return "这是一个文件夹，需要一个文件。"
    if isinstance(problem, FileExistsError | NotADirectoryError):
        return "已有同名的文件，这里需要一个文件夹；请换一个名字。"
    return _BY_NUMBER.get(problem.errno or 0, f"系统不能读写（{problem.strerror or problem}）；请换一个位置再试。")
