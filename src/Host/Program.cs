#pragma warning disable RS0030 // The command line of Host is the one place that writes to the console.
if (args is ["content", "check", .. var rest])
    return Tremplin.Learning.LearningModule.CheckContent(rest is [var folder, ..] ? folder : "content/courses", Console.Out);
#pragma warning restore RS0030

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => "Tremplin");
await app.RunAsync();
return 0;
