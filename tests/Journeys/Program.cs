using Tremplin.Journeys;
using Xunit.MicrosoftTestingPlatform;

// bin/pictures asks for the pictures of the README; otherwise this is a test program like any other.
return args is ["--pictures", var folder] ? await Pictures.Take(folder) : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
