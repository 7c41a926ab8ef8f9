global using Rostrum.Drafts;
global using Rostrum.Drafts.Sights;
global using Xunit;
