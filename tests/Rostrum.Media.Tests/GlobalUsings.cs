global using Rostrum.Media.Tests.Making;
global using Rostrum.Media.Tests.Reading;
global using Xunit;
