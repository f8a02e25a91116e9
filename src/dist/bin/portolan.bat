@echo off
rem Starts Portolan: the window, or one of its commands (portolan --help).
setlocal
set "home=%~dp0.."
set "java=java.exe"
if not defined JAVA_HOME goto find
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto version
echo portolan: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it; point it at a Java runtime, version 17 or newer. 1>&2
exit /b 2

:find
where /q java.exe
if not errorlevel 1 goto version
echo portolan: there is no Java on the PATH; install a Java runtime, version 17 or newer, or point JAVA_HOME at one. 1>&2
exit /b 2

:version
set "version="
for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined version set "version=%%~v"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if not defined major goto run
if %major% geq 17 goto run
echo portolan: "%java%" is Java %version%, but Portolan needs version 17 or newer; point JAVA_HOME at one. 1>&2
exit /b 2

:run
"%java%" -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=javafx.graphics ^
  --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC %JAVA_OPTS% ^
  --module-path "%home%\lib\javafx" --add-modules javafx.controls ^
  --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED ^
  -classpath "%home%\lib\*" dev.portolan.app.Portolan %*
exit /b %errorlevel%
