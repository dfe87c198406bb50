@echo off
rem Builds the tool if it must, then runs it.
setlocal
set ROOT=%~dp0
if not exist "%ROOT%artifacts\tool\lianghui.dll" (
  echo Building lianghui ... 1>&2
  dotnet publish "%ROOT%src\Lianghui.Cli" -c Release -o "%ROOT%artifacts\tool" --nologo -v quiet 1>&2 || exit /b 1
)
dotnet "%ROOT%artifacts\tool\lianghui.dll" %*
