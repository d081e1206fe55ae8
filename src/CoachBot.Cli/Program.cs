Console.WriteLine("coach");
